import fc from 'fast-check';
import { ENGINES, type Engine } from '../support/engines.js';
import { setUpLocker, type LockerOnSite } from '../support/locker.js';
import { DocumentedAnswers, type Document } from '../support/openapi-document.js';
import { startService, type LoggingService } from '../support/service.js';
import { CELLS } from './fuzz-compound.js';
import { buildFuzzTown, type FuzzTown } from './fuzz-town.js';
import { anyRequest, LEFT_OUT, operationsOf, type FuzzedRequest } from './requests.js';

const [engine] = ENGINES as [Engine];
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? (process.env.CI ? 12_000 : 2_000));
/** Given again, the same requests are made. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
/** To a town. */
const A_ROUND = 1_000;
const AT_ONCE = 8;
/** Milliseconds until an answer that has not come is a hang. */
const HANG = 5_000;
/** Faults that are told; one is enough to fail. */
const TOLD = 20;

/**
 * Requests made from the OpenAPI document: of the right shape, nearly so, and nonsense, with every kind of
 * key.
 */
describe(`${REQUESTS} requests made from the document (FUZZ_SEED=${SEED})`, () => {
  let service: LoggingService;
  let locker: LockerOnSite;
  let document: Document;
  let answers: DocumentedAnswers;
  const faults: string[] = [];
  const heard = new Map<number, number>();

  beforeAll(async () => {
    [service, locker] = await Promise.all([
      startService(engine, { LAST100_LOG_LEVEL: 'error' }),
      setUpLocker(CELLS),
    ]);
    document = (await service.as().get<Document>('/openapi.json')).body;
    answers = new DocumentedAnswers(document);
  });
  afterAll(() => Promise.all([service.stop(), locker.stop()]));

  it('leaves nothing out that is not there', () => {
    expect(Object.keys(LEFT_OUT).filter((one) => !answers.operations.includes(one))).toEqual([]);
  });

  it('are never answered with a 500, never otherwise than documented, and never hang', async () => {
    const operations = operationsOf(document);
    for (let round = 0; round * A_ROUND < REQUESTS && faults.length < TOLD; round++) {
      const town = await buildFuzzTown(service, locker.url, round + 1);
      const requests = fc.sample(anyRequest(operations, town.known, Object.keys(town.callers)), {
        numRuns: Math.min(A_ROUND, REQUESTS - round * A_ROUND),
        seed: SEED + round,
      });
      await Promise.all(Array.from({ length: AT_ONCE }, () => sendAll(town, requests)));
    }
    expect({ seed: SEED, faults: faults.slice(0, TOLD) }).toEqual({ seed: SEED, faults: [] });
  }, 900_000);

  it('leave nothing behind that a round or a plan cannot work with', () => {
    expect(
      service.log().match(/Job \d+ of (?:dispatch|deliveries) failed[^\n]*(?:syntax|type|range)[^\n]*/g),
    ).toBeNull();
  });

  it('were taken as well as refused', () => {
    // A fuzzer whose requests are all refused at the door would find nothing behind it.
    const tried = answers.operations.filter((one) => !(one in LEFT_OUT));
    const share = [...heard].reduce((sum, [status, count]) => sum + (status < 300 ? count : 0), 0) / REQUESTS;
    expect(share).toBeGreaterThan(0.1);
    expect(answers.succeeded.size / tried.length).toBeGreaterThan(REQUESTS < 12_000 ? 0.4 : 0.6);
  });

  async function sendAll(town: FuzzTown, requests: FuzzedRequest[]): Promise<void> {
    for (let next = requests.shift(); next && faults.length < TOLD; next = requests.shift())
      await send(town, next);
  }

  async function send(town: FuzzTown, request: FuzzedRequest): Promise<void> {
    const { method, path, party, headers, body } = request;
    const token = town.callers[party]?.token;
    try {
      const answer = await fetch(`${service.url}${path}`, {
        method,
        headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
        body: body as string | undefined,
        redirect: 'manual',
        signal: AbortSignal.timeout(HANG),
      });
      const text = await answer.text();
      const { status } = answer;
      heard.set(status, (heard.get(status) ?? 0) + 1);
      const isJson = /json/.test(answer.headers.get('content-type') ?? '');
      const told = { status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as unknown };
      // As it was sent: `.` and `..` are taken out of an address before it goes on its way.
      const drifted = answers.drift.length;
      answers.hear(method, new URL(answer.url).pathname, told);
      for (const drift of answers.drift.slice(drifted)) fault(request, drift);
      if (status >= 500) fault(request, `${status} ${text.slice(0, 300)}`);
    } catch (error) {
      fault(request, String(error));
    }
  }

  function fault({ method, path, party, headers, body }: FuzzedRequest, what: string): void {
    const sent = body === undefined ? '' : String(body).slice(0, 500);
    faults.push(`${what}\n  ${party}: ${method} ${path} ${JSON.stringify(headers)}\n  ${sent}`);
  }
});
