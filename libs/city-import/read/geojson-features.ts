import { TextDecoder } from 'node:util';
import { JSONParser } from '@streamparser/json';
import { JsonBounds } from '../../platform/http/json-bounds.js';
import { Problem } from '../../platform/http/problem.js';
import { UnreadableFile } from '../file-row.js';

/** Features of the largest city, and the corners of all of them. */
const MOST = { values: 40_000_000, members: 400_000 };
/** Names of the coordinates that GeoJSON has; others were once allowed. */
const WGS_84 = /CRS84|4326/;

export interface NumberedFeature {
  /** From 1. */
  readonly number: number;
  readonly feature: unknown;
}

/** The features of a collection, some at a time as its bytes come: no more than one part of it is in memory. */
export async function* geojsonFeatures(
  parts: AsyncIterable<Uint8Array>,
  charset = 'utf-8',
): AsyncGenerator<NumberedFeature[]> {
  const decoder = new TextDecoder(charset, { fatal: true });
  const bounds = new JsonBounds(MOST);
  const collection = new Collection();
  for await (const bytes of parts) {
    const text = readable(() => {
      bounds.check(bytes);
      return decoder.decode(bytes, { stream: true });
    });
    yield collection.take(text);
  }
  yield collection.take(readable(() => decoder.decode()));
  collection.end();
}

class Collection {
  private readonly parser = new JSONParser({ paths: ['$.features.*', '$.type', '$.crs'], keepStack: false });
  private found: NumberedFeature[] = [];
  private count = 0;
  private type: unknown;

  constructor() {
    this.parser.onValue = ({ value, key, parent }) => {
      if (key === 'type' && !Array.isArray(parent)) this.type = value;
      else if (key === 'crs' && !Array.isArray(parent)) checkCoordinates(value);
      else this.found.push({ number: ++this.count, feature: value });
    };
  }

  take(text: string): NumberedFeature[] {
    readable(() => text !== '' && this.parser.write(text));
    return this.found.splice(0);
  }

  end(): void {
    if (this.type !== 'FeatureCollection')
      throw new UnreadableFile(
        typeof this.type === 'string'
          ? `It is a ${this.type.slice(0, 40)}: send a FeatureCollection`
          : 'It has no "type": send a GeoJSON FeatureCollection',
      );
    if (!this.parser.isEnded) throw new UnreadableFile('It breaks off: its end is missing');
  }
}

function checkCoordinates(crs: unknown): void {
  if (crs !== null && !WGS_84.test(JSON.stringify(crs)))
    throw new UnreadableFile('Its coordinates are not WGS 84 ("crs"): convert them first');
}

/** What the parser and the decoder throw is about the file, not about us. */
function readable<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof Problem) throw new UnreadableFile(error.detail);
    const { name } = error as Error;
    if (name === 'TypeError')
      throw new UnreadableFile('It is not UTF-8: save it as that, or give `encoding`');
    throw new UnreadableFile(`It is not JSON: ${(error as Error).message.slice(0, 200)}`);
  }
}
