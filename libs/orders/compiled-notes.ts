import { LRUCache } from 'lru-cache';
import { compileDropPolicy } from '../dropoff/compile.js';
import type { CompiledNote, PolicySources } from '../dropoff/drop-policy.js';

/** Notes kept, each with what it was compiled to: some kilobytes each. */
const KEPT = 5_000;

/**
 * Compiles notes into drop policies and remembers: residents write the same few notes, and the same resident the same one
 * every week. Compiling is pure, so what the same sources were compiled to still holds; nobody changes it.
 */
export class CompiledNotes {
  private readonly known = new LRUCache<string, CompiledNote>({ max: KEPT });

  compile(sources: PolicySources): CompiledNote {
    const key = JSON.stringify(sources);
    const known = this.known.get(key);
    if (known) return known;
    const compiled = compileDropPolicy(sources);
    this.known.set(key, compiled);
    return compiled;
  }
}
