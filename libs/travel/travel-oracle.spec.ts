import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aCarrier, aLeg } from '../dispatch/testing/a-round.js';
import { distance, type Location } from '../geo/location.js';
import { readConfig } from '../platform/config/config.js';
import { travelTimesOn } from './streets.js';
import { TravelOracle } from './travel-oracle.service.js';

const store = { lat: 31.3, lng: 121.5 };
const door = { lat: 31.31, lng: 121.51 };
const rider = { lat: 31.29, lng: 121.49 };
const carriers = [aCarrier('ann', { location: rider })];
const legs = [aLeg('bread', { pickup: store, dropoff: door })];
const rules = { detourFactor: 2, speedMetresPerSecond: 10 };

/** Speaks as an OSRM server does (HTTP API v1, table service): each way is 5,000 m, or what `answer` says. */
class Streets {
  readonly asked: URL[] = [];
  answer: ((rows: number, columns: number) => { status: number; body: unknown }) | undefined;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<Streets> {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://streets');
      streets.asked.push(url);
      const count = (name: string) => (url.searchParams.get(name) ?? '').split(';').length;
      const [rows, columns] = [count('sources'), count('destinations')];
      const { status, body } = streets.answer?.(rows, columns) ?? {
        status: 200,
        body: { code: 'Ok', distances: Array.from({ length: rows }, () => Array(columns).fill(5_000)) },
      };
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    const streets = new Streets(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return streets;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('TravelOracle', () => {
  let streets: Streets;
  const oracle = (url = streets.url) => new TravelOracle(readConfig({ OSRM_URL: url }));
  const crow = (from: Location, to: Location) => distance(from, to) * 2;

  beforeEach(async () => {
    streets = await Streets.open();
  });
  afterEach(() => streets.close());

  it('takes the metres from the streets and the speed from the zone', async () => {
    const travel = travelTimesOn(await oracle().forRound(rules, carriers, legs));
    expect(travel.distance(rider, store)).toBe(5_000);
    expect(travel.travelTime(store, door, 'ebike')).toBe(500);
  });

  it('asks in the order that OSRM wants: longitude first, and only for distances', async () => {
    await oracle().forRound(rules, carriers, legs);
    const [first] = streets.asked;
    expect(first?.pathname).toBe(
      '/table/v1/driving/121.490000,31.290000;121.510000,31.310000;121.500000,31.300000',
    );
    expect(first?.search).toBe('?annotations=distance&sources=0;1&destinations=2');
  });

  it('asks for no way twice', async () => {
    const one = oracle();
    await one.forRound(rules, carriers, legs);
    const before = streets.asked.length;
    await one.forRound(rules, carriers, legs);
    expect(streets.asked).toHaveLength(before);
  });

  it('never asks for more places at once than OSRM takes', async () => {
    const many = Array.from({ length: 130 }, (_, n) =>
      aLeg(`leg-${n}`, { pickup: store, dropoff: { lat: 31 + n / 500, lng: 121.5 } }),
    );
    const travel = travelTimesOn(await oracle().forRound(rules, carriers, many));
    const places = streets.asked.map(({ pathname }) => pathname.split(';').length);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
    expect(travel.distance(store, { lat: 31 + 129 / 500, lng: 121.5 })).toBe(5_000);
  });

  it.each([
    ['refuses', () => ({ status: 400, body: { code: 'TooBig', message: 'Too many table coordinates' } })],
    ['answers a web page', () => ({ status: 502, body: '<html>' })],
    ['answers half a table', () => ({ status: 200, body: { code: 'Ok', distances: [] } })],
  ])('goes by the crow when the server %s, and leaves it alone for a while', async (_, answer) => {
    streets.answer = answer;
    const one = oracle();
    const travel = travelTimesOn(await one.forRound(rules, carriers, legs));
    expect(travel.distance(rider, store)).toBeCloseTo(crow(rider, store), 6);
    const before = streets.asked.length;
    await one.forRound(rules, carriers, legs);
    expect(streets.asked).toHaveLength(before);
  });

  it('goes by the crow when nobody answers', async () => {
    const travel = travelTimesOn(await oracle('http://127.0.0.1:1').forRound(rules, carriers, legs));
    expect(travel.distance(rider, store)).toBeCloseTo(crow(rider, store), 6);
  });

  it('goes by the crow where no street leads', async () => {
    streets.answer = (rows, columns) => ({
      status: 200,
      body: { code: 'Ok', distances: Array.from({ length: rows }, () => Array(columns).fill(null)) },
    });
    const travel = travelTimesOn(await oracle().forRound(rules, carriers, legs));
    expect(travel.distance(store, door)).toBeCloseTo(crow(store, door), 6);
  });
});
