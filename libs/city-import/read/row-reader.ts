import type { BilingualName } from '../../places/bilingual-name.js';
import type { FieldError } from '../../platform/http/problem.js';
import { isText } from '../../platform/text/kept-text.js';
import type { RowData } from '../file-row.js';
import { FIELDS, rowId, shortName, type FieldName } from './fields.js';

type Told = Readonly<Record<string, unknown>>;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Reads the fields of one row, and gathers what is wrong with them. */
export class RowReader {
  readonly errors: FieldError[] = [];
  readonly warnings: FieldError[] = [];

  constructor(private readonly told: Told) {}

  /** The first of these names that the row has. */
  given(...names: readonly string[]): unknown {
    const name = names.find((one) => isGiven(this.told[one]));
    return name === undefined ? undefined : this.told[name];
  }

  fields(names: readonly FieldName[]): RowData {
    const read: Record<string, unknown> = {};
    for (const name of names) {
      const value = this.told[name];
      if (isGiven(value)) read[name] = this.take(name, FIELDS[name].safeParse(value));
    }
    return read;
  }

  need(data: RowData, ...names: readonly (keyof RowData)[]): void {
    for (const name of names)
      if (data[name] === undefined && !this.errors.some(({ field }) => field === name))
        this.errors.push({ field: name, message: 'is missing' });
  }

  id(...names: readonly string[]): string {
    const value = this.given(...names);
    return value === undefined ? '' : ((this.take('id', rowId.safeParse(value)) as string | undefined) ?? '');
  }

  /** In Chinese and English: where there is one of them, for both. */
  name(): BilingualName | undefined {
    const { zh, en } = (isObject(this.told.name) ? this.told.name : {}) as { zh?: unknown; en?: unknown };
    const plain = isObject(this.told.name) ? undefined : this.given('name');
    const inChinese = this.given('name:zh', 'nameZh') ?? zh;
    const inEnglish = this.given('name:en', 'nameEn') ?? en;
    const told = [inChinese ?? plain ?? inEnglish, inEnglish ?? plain ?? inChinese];
    if (!told.some(isGiven)) return undefined;
    const [first, second] = told.map((value) => this.take('name', shortName.safeParse(value)));
    return first === undefined || second === undefined
      ? undefined
      : { zh: first as string, en: second as string };
  }

  fault(error: FieldError): void {
    this.errors.push(error);
  }

  /** PostgreSQL keeps no NUL and no half of a character. */
  private take(
    field: string,
    result: {
      success: boolean;
      data?: unknown;
      error?: { issues: { message: string; path: PropertyKey[] }[] };
    },
  ): unknown {
    const [issue] = result.error?.issues ?? [];
    if (issue)
      this.errors.push({ field: [field, ...issue.path.map(String)].join('.'), message: issue.message });
    else if (!isText(JSON.stringify(result.data)) || hasNul(result.data))
      this.errors.push({ field, message: 'holds a character that is no text' });
    else return result.data;
    return undefined;
  }
}

const hasNul = (value: unknown): boolean => typeof value === 'string' && !isText(value);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
