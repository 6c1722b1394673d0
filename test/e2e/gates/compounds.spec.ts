import type { CompoundAnswer } from '../../../libs/client/openapi.js';
import { compoundRequest, openCompound } from '../../support/compound.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { at, openZone } from '../../support/town.js';

describe.each(ONE_ENGINE)('compounds as ops registers them, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
  });
  afterAll(() => service.stop());

  const lastAudit = async () =>
    (await service.ops.get<{ entries: object[] }>('/v1/ops/audit?limit=1')).body.entries[0];

  it('answers with gates, buildings and drop points as told, and keeps who and why', async () => {
    const { status, body } = await service.ops.post(
      '/v1/ops/compounds',
      compoundRequest(zoneId, { shelf: 7 }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      zoneId,
      state: 'open',
      gates: [
        {
          name: { en: 'South gate' },
          dropPoints: expect.arrayContaining([
            expect.objectContaining({ kind: 'gate_shelf', places: 7, location: at(300, 0) }),
            expect.objectContaining({ kind: 'guard_post', places: 10, location: at(300, 6) }),
          ]),
        },
      ],
      buildings: [{ number: '1', units: [{ number: '1' }, { number: '2' }] }, {}, {}, {}],
    });
    expect(await lastAudit()).toMatchObject({
      action: 'register_compound',
      target: body.id,
      reason: 'test',
      actor: expect.stringMatching(/^ops:/),
    });
  });

  it('changes the state with a reason that is kept, and leaves all else as it was', async () => {
    const compound = await openCompound(service, zoneId);
    const path = `/v1/ops/compounds/${compound.id}`;
    expect((await service.ops.patch(path, { state: 'sealed' })).status).toBe(400);
    const { body } = await service.ops.patch(path, { state: 'sealed', reason: 'two cases in building 3' });
    expect(body).toEqual({ ...compound, state: 'sealed' });
    expect(await lastAudit()).toMatchObject({
      action: 'change_compound',
      target: compound.id,
      reason: 'two cases in building 3',
      detail: { state: 'sealed' },
    });
  });

  it('adds a gate, enlarges a shelf, and keeps what is not named', async () => {
    const compound = await openCompound(service, zoneId);
    const [gate] = compound.gates as [CompoundAnswer['gates'][number]];
    const shelf = gate.dropPoints.find(({ kind }) => kind === 'gate_shelf');
    const { status, body } = await service.ops.patch(`/v1/ops/compounds/${compound.id}`, {
      gates: [
        { ...gate, dropPoints: [{ ...shelf, places: 99 }] },
        { name: { zh: '北门', en: 'North gate' }, location: at(600, 0) },
      ],
      reason: 'the north gate opens',
    });
    expect(status).toBe(200);
    const gates = body.gates as CompoundAnswer['gates'];
    expect(gates).toHaveLength(2);
    expect(gates[0]?.id).toBe(gate.id);
    expect(gates[0]?.dropPoints.map(({ kind, places }) => [kind, places]).sort()).toEqual([
      ['gate_shelf', 99],
      ['guard_post', 10],
    ]);
    expect(gates[1]?.dropPoints).toEqual([]);
  });

  it.each<[string, (compound: ReturnType<typeof compoundRequest>) => object]>([
    ['location', () => ({ location: at(0, 0, { lat: 35.5, lng: 121 }) })],
    ['location', () => ({ location: at(1_700, 0) })],
    [
      'gates.0.location',
      ({ gates: [gate] }) => ({ gates: [{ ...gate, location: { lat: -30.5, lng: -59 } }] }),
    ],
    [
      'gates.0.dropPoints.1.location',
      ({ gates: [gate] }) => {
        const [shelf, post] = gate?.dropPoints as [object, object];
        return { gates: [{ ...gate, dropPoints: [shelf, { ...post, location: at(0, 3_100) }] }] };
      },
    ],
    [
      'buildings.1.location',
      ({ buildings: [one, other] }) => ({
        buildings: [one, { ...other, location: at(0, 4_000), units: [] }],
      }),
    ],
    [
      'buildings.0.units.0.entrance',
      ({ buildings: [one] }) => ({
        buildings: [{ ...one, units: [{ number: '1', entrance: at(-900, 0) }] }],
      }),
    ],
  ])('refuses one whose %s lies elsewhere', async (field, change) => {
    const request = compoundRequest(zoneId);
    const refused = await service.ops.post('/v1/ops/compounds', { ...request, ...change(request) });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    if (field === 'location') return;
    const compound = await openCompound(service, zoneId);
    const changed = await service.ops.patch(`/v1/ops/compounds/${compound.id}`, {
      ...change(request),
      reason: 'test',
    });
    expect(changed).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it('names each field that is wrong, and changes nothing', async () => {
    const bad = await service.ops.post('/v1/ops/compounds', {
      ...compoundRequest(zoneId),
      gates: [],
      state: 'shut',
    });
    expect(bad.status).toBe(400);
    expect((bad.body.errors as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'gates',
      'state',
    ]);
    expect(await service.ops.post('/v1/ops/compounds', compoundRequest('zone-none'))).toMatchObject({
      status: 422,
      body: { code: 'UNKNOWN_ZONE' },
    });
    const [one, other] = compoundRequest(zoneId).buildings as [object, object];
    for (const twin of ['1', '01', '1号楼', '一栋', 'Building 1']) {
      const buildings = [one, { ...other, number: twin }];
      expect(
        await service.ops.post('/v1/ops/compounds', compoundRequest(zoneId, { buildings })),
      ).toMatchObject({ status: 400, body: { errors: [{ field: 'buildings.1.number' }] } });
    }
    const compound = await openCompound(service, zoneId);
    const [gate] = compound.gates as [CompoundAnswer['gates'][number]];
    const path = `/v1/ops/compounds/${compound.id}`;
    const refused = await service.ops.patch(path, {
      state: 'sealed',
      gates: [{ ...gate, id: 'gate-of-another' }],
      reason: 'a slip',
    });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'gates.0.id' }] } });
    const { body } = await service.ops.patch(path, { name: { zh: '新名', en: 'New name' }, reason: 'name' });
    expect(body.state).toBe('open');
    expect((await service.ops.patch('/v1/ops/compounds/none', { state: 'open', reason: 'x' })).status).toBe(
      404,
    );
    expect((await service.ops.patch(path, { reason: 'nothing' })).status).toBe(400);
  });
});
