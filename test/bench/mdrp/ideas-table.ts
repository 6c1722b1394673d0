import { SWITCHES } from '#libs/dispatch/defaults.js';
import { mean } from '#apps/replay/mdrp/measures.js';

/** Mean overage with every idea, and without each in turn. */
export interface IdeasRow {
  readonly name: string;
  readonly all: number;
  readonly without: readonly number[];
}

const COLUMNS = ['instance          ', 'all ideas', ...Object.keys(SWITCHES).map((idea) => `no ${idea}`)];

export const ideasHead = (): string => COLUMNS.join('  ');

export const ideasLine = ({ name, all, without }: IdeasRow): string =>
  [name, ...[all, ...without].map((overage) => overage.toFixed(2))]
    .map((cell, index) => cell.padStart(COLUMNS[index]?.length ?? 0))
    .join('  ');

export const ideasSummary = (rows: readonly IdeasRow[]): string =>
  ideasLine({
    name: 'mean',
    all: mean(rows.map(({ all }) => all)),
    without: Object.keys(SWITCHES).map((_, index) => mean(rows.map(({ without }) => without[index] ?? 0))),
  });
