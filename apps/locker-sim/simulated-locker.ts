import { randomInt } from 'node:crypto';
import type { CellReading } from '../../libs/lockers/adapters/locker-adapter.js';

/** What is wrong with it. Cells are named by their numbers. */
export interface Faults {
  /** It drops every call but those to `/control`. */
  readonly offline: boolean;
  /** It does as told and does not say so. */
  readonly mute: boolean;
  /** Doors that do not open. */
  readonly jammed: readonly string[];
  /** Asked for one cell, it opens another. */
  readonly wrongCell: Readonly<Record<string, string>>;
}

export const SOUND: Faults = { offline: false, mute: false, jammed: [], wrongCell: {} };

type Door = { -readonly [Field in keyof CellReading]: CellReading[Field] };

/** Cells with doors, screens and faults; no idea of bags or people. */
export class SimulatedLocker {
  faults: Faults = SOUND;
  private readonly doors: Map<string, Door>;

  constructor(cells: readonly Pick<CellReading, 'number' | 'size' | 'temperature'>[]) {
    this.doors = new Map(cells.map((cell) => [cell.number, { ...cell, door: 'shut' }]));
  }

  get cells(): CellReading[] {
    return [...this.doors.values()];
  }

  cell(number: string): CellReading | undefined {
    return this.doors.get(number);
  }

  /** Opens the cell, or another by a fault; undefined: the door is jammed. The same opening opens once. */
  open(number: string, openingId: string): { cell: string; shownCode: string } | undefined {
    const obeyed = this.cells.find(({ lastOpening }) => lastOpening === openingId);
    if (obeyed) return { cell: obeyed.number, shownCode: obeyed.shownCode as string };
    const door = this.doors.get(this.faults.wrongCell[number] ?? number);
    if (!door || this.faults.jammed.includes(door.number)) return undefined;
    const shownCode = `${door.number}-${randomInt(1_000, 10_000)}`;
    Object.assign(door, { door: 'open', lastOpening: openingId, shownCode });
    return { cell: door.number, shownCode };
  }

  /** What a person does. */
  shut(number: string): void {
    const door = this.doors.get(number);
    if (door) door.door = 'shut';
  }
}
