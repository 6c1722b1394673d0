import { keyOf, plainName, type Designators } from './plain-name.js';

/** How residents and merchants write where a door is; see {@link keyOf}. */

const BUILDING: Designators = {
  chinese: /号楼|號樓|楼栋|樓棟|大楼|大樓|楼|樓|号|號|栋|棟|幢|座|第/gu,
  words: new Set(['building', 'bldg', 'bld', 'block', 'blk', 'tower', 'twr', 'house', 'no', 'nr', 'number']),
};
const UNIT: Designators = {
  chinese: /单元|單元|门洞|門洞|门|門|梯|号|號|第/gu,
  words: new Set(['unit', 'entrance', 'entry', 'stair', 'staircase', 'door', 'no', 'nr', 'number']),
};
const ROOM: Designators = {
  chinese: /房间|房間|室|房|户|戶|号|號|第/gu,
  words: new Set(['room', 'rm', 'apartment', 'apt', 'flat', 'suite', 'ste', 'unit', 'no', 'nr', 'number']),
};

export const buildingKey = (written: string): string => keyOf(written, BUILDING);
export const unitKey = (written: string): string => keyOf(written, UNIT);
export const roomKey = (written: string): string => keyOf(written, ROOM);

const BELOW = /^(?:-|负|負|地下|basement|b)(?:第|floor|level)?(\d+)/;
const AT_GROUND = /^(?:g|gf|ground|groundfloor|底|底楼|底樓|底层|底層)$/;
/** A room tells its storey by all but its last two digits: 502, 1203. */
const STOREY_OF_ROOM = /(?:^|\D)(\d{1,2})\d{2}\D*$/;

/**
 * The number of a floor, as in China: the ground floor is 1, the first basement -1. Absent where nothing
 * tells it.
 */
export function floorNumber({
  floor,
  room,
}: {
  readonly floor?: string | null;
  readonly room?: string | null;
}): number | undefined {
  const written = plainName(floor ?? '').replace(/[^\p{L}\p{N}-]/gu, '');
  const below = BELOW.exec(written)?.[1];
  if (below !== undefined) return -Number(below);
  if (AT_GROUND.test(written)) return 1;
  const told = /\d+/.exec(written)?.[0] ?? STOREY_OF_ROOM.exec(roomKey(room ?? ''))?.[1];
  return told === undefined ? undefined : Number(told);
}
