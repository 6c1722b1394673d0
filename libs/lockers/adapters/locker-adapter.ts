import type { z } from 'zod';
import type { CellSize, CellTemperature } from '../cells/cell-choice.js';

/** A cell as its locker tells it. */
export interface CellReading {
  readonly number: string;
  readonly size: CellSize;
  readonly temperature: CellTemperature;
  readonly door: 'open' | 'shut';
  /**
   * The opening that the cell last obeyed, and the code it showed then: so an answer that was lost is found
   * again.
   */
  readonly lastOpening?: string;
  readonly shownCode?: string;
}

/** What came of asking for a cell to be opened; `cell` is the one that did open. */
export type Opened =
  | { readonly outcome: 'opened'; readonly cell: string; readonly shownCode: string }
  | { readonly outcome: 'jammed' };

/** A locker that can be called. What it does not answer in time, or answers otherwise than agreed, throws. */
export interface ConnectedLocker {
  /** Asked twice with the same opening, it opens once and answers alike. */
  open(cell: string, openingId: string, signal: AbortSignal): Promise<Opened>;
  readCell(cell: string, signal: AbortSignal): Promise<CellReading>;
  /** That it works, and how all its cells are. */
  health(signal: AbortSignal): Promise<CellReading[]>;
}

/** How one maker's lockers are spoken to. A new one is a folder here and an entry in `adapters.ts`. */
export interface LockerAdapter<Settings = unknown> {
  readonly name: string;
  /** What has to be set for a locker; validated before it is kept. */
  readonly settings: z.ZodType<Settings>;
  /** Which of them are kept encrypted and shown to nobody. */
  readonly secret: readonly (keyof Settings & string)[];
  connect(settings: Settings): ConnectedLocker;
}
