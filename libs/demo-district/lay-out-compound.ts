import type { Wishes } from '../dropoff/drop-policy.js';
import type { Location } from '../geo/location.js';
import type { Gate } from '../places/compound.entity.js';
import type { BilingualName } from '../places/bilingual-name.js';
import type { AccessState } from '../places/zone.entity.js';
import type { DemoBuilding, DemoCompound, DemoDropPoint, Slug } from './types.js';

/** How people live there: flats of six floors without a lift, towers, or old lane houses. */
type Housing = 'walk_up' | 'tower' | 'lane';
type Side = 'north' | 'east' | 'south' | 'west';

/** A compound as the table tells it; the first gate is the main one, with the guard post. */
export interface CompoundSketch {
  readonly slug: Slug;
  readonly zone: Slug;
  readonly name: BilingualName;
  /** Latitude and longitude of the middle. */
  readonly at: readonly [number, number];
  readonly housing: Housing;
  readonly buildings: number;
  readonly gates: readonly Side[];
  readonly state?: AccessState;
  /** Bags that fit on the shelf at the main gate. */
  readonly shelf: number;
  /** Cells of the locker at the main gate, where there is one. */
  readonly locker?: number;
  readonly dropWishes?: Wishes;
}

const HOUSING = {
  walk_up: { floors: [6, 6, 7], lift: false, units: 4 },
  tower: { floors: [18, 24, 28], lift: true, units: 2 },
  lane: { floors: [3, 2, 3], lift: false, units: 2 },
} as const;

const SIDES: Record<Side, { readonly name: BilingualName; readonly east: number; readonly north: number }> = {
  north: { name: { zh: '北门', en: 'North gate' }, east: 0, north: 1 },
  east: { name: { zh: '东门', en: 'East gate' }, east: 1, north: 0 },
  south: { name: { zh: '南门', en: 'South gate' }, east: 0, north: -1 },
  west: { name: { zh: '西门', en: 'West gate' }, east: -1, north: 0 },
};

/** Metres. Rows of buildings face south, as they do in Shanghai, with the sun between them. */
const ROW = 42;
const COLUMN = 62;
const ENTRANCE_TO_ENTRANCE = 14;
const WALL = 25;

/** Puts gates, buildings and drop points on the ground: made up, but as such compounds look. */
export function layOutCompound(sketch: CompoundSketch): DemoCompound {
  const { slug, zone, name, at, state = 'open', dropWishes = {} } = sketch;
  const location = { lat: at[0], lng: at[1] };
  const columns = Math.ceil(Math.sqrt(sketch.buildings * (ROW / COLUMN)));
  const rows = Math.ceil(sketch.buildings / columns);
  const half = { east: (columns * COLUMN) / 2 + WALL, north: (rows * ROW) / 2 + WALL };
  const gates = sketch.gates.map((side): Gate => {
    const { name: gateName, east, north } = SIDES[side];
    return {
      id: `gate-${slug}-${side}`,
      name: gateName,
      location: offset(location, east * half.east, north * half.north),
    };
  });
  const buildings = Array.from({ length: sketch.buildings }, (_, index) => {
    const east = ((index % columns) - (columns - 1) / 2) * COLUMN;
    const north = ((rows - 1) / 2 - Math.floor(index / columns)) * ROW;
    return layOutBuilding(sketch.housing, index, offset(location, east, north));
  });
  return {
    slug,
    zone,
    name,
    location,
    state,
    gates,
    buildings,
    dropPoints: dropPointsOf(sketch, gates),
    dropWishes,
  };
}

function layOutBuilding(housing: Housing, index: number, location: Location): DemoBuilding {
  const { floors, lift, units } = HOUSING[housing];
  return {
    number: String(index + 1),
    location,
    floors: floors[index % floors.length] ?? floors[0],
    lift,
    units: Array.from({ length: units }, (_, unit) => ({
      number: String(unit + 1),
      entrance: offset(location, (unit - (units - 1) / 2) * ENTRANCE_TO_ENTRANCE, -7),
    })),
  };
}

function dropPointsOf(
  { slug, shelf, locker }: CompoundSketch,
  [main, side]: readonly Gate[],
): DemoDropPoint[] {
  if (!main) return [];
  const points: DemoDropPoint[] = [
    {
      slug: `${slug}-shelf`,
      kind: 'gate_shelf',
      name: { zh: `${main.name.zh}货架`, en: `Shelf at the ${main.name.en.toLowerCase()}` },
      gateId: main.id,
      location: offset(main.location, 6, 0),
      capacity: shelf,
    },
    {
      slug: `${slug}-guard`,
      kind: 'guard_post',
      name: { zh: `${main.name.zh}门卫室`, en: `Guard post at the ${main.name.en.toLowerCase()}` },
      gateId: main.id,
      location: offset(main.location, -6, 0),
      capacity: 15,
    },
  ];
  const at = side ?? main;
  if (locker === undefined) return points;
  return [
    ...points,
    {
      slug: `${slug}-locker`,
      kind: 'locker',
      name: { zh: `${at.name.zh}智能柜`, en: `Locker at the ${at.name.en.toLowerCase()}` },
      gateId: at.id,
      location: offset(at.location, 0, 8),
      capacity: locker,
    },
  ];
}

const METRES_A_DEGREE = 111_195;

/** A few hundred metres are flat enough for this. */
function offset({ lat, lng }: Location, east: number, north: number): Location {
  return {
    lat: rounded(lat + north / METRES_A_DEGREE),
    lng: rounded(lng + east / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180))),
  };
}

/** To a hand's breadth: six decimals of a degree. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
