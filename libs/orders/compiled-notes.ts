import { LRUCache } from 'lru-cache';
import { compileReading } from '../dropoff/compile.js';
import type { CompiledNote, PolicySources } from '../dropoff/drop-policy.js';
import { readNote, type NoteReading } from '../dropoff/note/read-note.js';

/** Notes kept, each with what was read in it and what it was compiled to: some kilobytes each. */
const KEPT = 5_000;

/**
 * Compiles notes into drop policies and remembers: residents write the same few notes, and the same resident
 * the same one every week. Compiling is pure, so what the same sources were compiled to still holds; nobody
 * changes it. A note is read once, though an order's goods may ask for its policy to be merged again.
 */
export class CompiledNotes {
  private readonly known = new LRUCache<string, CompiledNote>({ max: KEPT });
  private readonly readings = new LRUCache<string, NoteReading>({ max: KEPT });

  compile(sources: PolicySources): CompiledNote {
    const key = JSON.stringify(sources);
    const known = this.known.get(key);
    if (known) return known;
    const compiled = compileReading(this.read(sources.note ?? ''), sources);
    this.known.set(key, compiled);
    return compiled;
  }

  private read(note: string): NoteReading {
    const known = this.readings.get(note);
    if (known) return known;
    const reading = readNote(note);
    this.readings.set(note, reading);
    return reading;
  }
}
