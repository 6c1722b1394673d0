import type { Service } from './service.js';
import { at, type Rider } from './town.js';
import type { CompoundAnswer } from '../../libs/client/openapi.js';

/**
 * A compound 300 m north of the test zone's middle: a gate in the south with a shelf and a guard post, four
 * buildings.
 */
export const compoundRequest = (
  zoneId: string,
  {
    shelf = 20,
    state = 'open',
    ...change
  }: { shelf?: number; state?: string } & Record<string, unknown> = {},
) => ({
  zoneId,
  name: { zh: '测试小区', en: 'Test compound' },
  location: at(380, 0),
  state,
  gates: [
    {
      name: { zh: '南门', en: 'South gate' },
      location: at(300, 0),
      dropPoints: [
        { kind: 'gate_shelf', name: { zh: '南门货架', en: 'South shelf' }, places: shelf },
        { kind: 'guard_post', name: { zh: '门卫室', en: 'Guard post' }, location: at(300, 6), places: 10 },
      ],
    },
  ],
  buildings: [1, 2, 3, 4].map((number) => ({
    number: String(number),
    location: at(300 + 60 * number, 0),
    floors: 6,
    lift: false,
    units: [
      { number: '1', entrance: at(300 + 60 * number, -10) },
      { number: '2', entrance: at(300 + 60 * number, 10) },
    ],
  })),
  reason: 'test',
  ...change,
});

export async function openCompound(
  service: Service,
  zoneId: string,
  change: Parameters<typeof compoundRequest>[1] = {},
): Promise<CompoundAnswer> {
  const { status, body } = await service.ops.post('/v1/ops/compounds', compoundRequest(zoneId, change));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as unknown as CompoundAnswer;
}

export async function setState(service: Service, { id }: CompoundAnswer, state: string): Promise<void> {
  const answer = await service.ops.patch(`/v1/ops/compounds/${id}`, {
    state,
    reason: `${state} by the test`,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** Where a door of the compound is, for `orderFor`. */
export const behindTheGate = ({ id }: CompoundAnswer, door: object = {}) => ({
  compoundId: id,
  address: undefined,
  location: undefined,
  building: '2',
  unit: '1',
  floor: '3',
  room: '302',
  ...door,
});

/** A volunteer of the compound, on foot at its gate; on shift unless told otherwise. */
export async function volunteerFor(
  service: Service,
  zoneId: string,
  compound: CompoundAnswer,
  { online = true, bags = 12 }: { online?: boolean; bags?: number } = {},
): Promise<Rider> {
  const { status, body } = await service.ops.post('/v1/ops/carriers', {
    kind: 'volunteer',
    name: '志愿者 Volunteer',
    zoneId,
    compoundId: compound.id,
    vehicle: 'foot',
    capacity: { bags, weightGrams: 60_000, coldBox: true },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const caller = service.as(body.token as string);
  if (online) await caller.put('/v1/rider/shift', { state: 'online', location: at(300, 0) });
  return { id: body.id as string, caller };
}
