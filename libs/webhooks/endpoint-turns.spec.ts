import { EndpointTurns } from './endpoint-turns.js';

const beginMany = (turns: EndpointTurns, endpoint: string, count: number) =>
  Promise.all(Array.from({ length: count }, () => turns.begin(endpoint)));

describe('turns at endpoints', () => {
  it('gives an endpoint that hangs its share and no more, and others theirs at once', async () => {
    const turns = new EndpointTurns();
    const hanging = await beginMany(turns, 'hanging', 100);
    expect(hanging.filter(Boolean)).toHaveLength(16);
    const began = Date.now();
    expect(await turns.begin('other')).toBe(true);
    expect(Date.now() - began).toBeLessThan(50);
  });

  it('hands a turn on to who waits for it', async () => {
    const turns = new EndpointTurns();
    await beginMany(turns, 'busy', 16);
    const next = turns.begin('busy');
    turns.end('busy', true);
    expect(await next).toBe(true);
  });

  it('gives an endpoint in trouble two at once, without a wait, until a message is taken', async () => {
    const turns = new EndpointTurns();
    await beginMany(turns, 'away', 16);
    for (let failed = 0; failed < 16; failed++) turns.end('away', false);
    expect(await beginMany(turns, 'away', 4)).toEqual([true, true, false, false]);
    turns.end('away', true);
    expect(await beginMany(turns, 'away', 4)).toEqual([true, true, true, true]);
  });
});
