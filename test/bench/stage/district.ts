import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Location } from '#libs/geo/location.js';

/** A store and who may post orders for it; one a zone. */
interface BenchStore {
  readonly id: string;
  readonly apiKey: string;
  readonly location: Location;
}

export interface District {
  readonly stores: readonly BenchStore[];
  readonly skus: readonly string[];
}

export interface DistrictSize {
  readonly zones: number;
  readonly ridersAZone: number;
  readonly skus: number;
}

const ROW = 10;
/** Degrees: zones are squares some 2 km wide, side by side. */
const WIDE = 0.02;
const CORNER: Location = { lat: 31.0, lng: 121.2 };
const RULES = { photo: 'optional', offerSeconds: 3_600 };

/** Builds zones, each with a merchant, its store, its goods, and riders on shift spread over it. */
export async function buildDistrict(
  pool: pg.Pool,
  { zones, ridersAZone, skus }: DistrictSize,
): Promise<District> {
  const district = {
    stores: Array.from({ length: zones }, (_, zone) => storeOf(zone)),
    skus: Array.from({ length: skus }, (_, sku) => `sku-${sku}`),
  };
  for (const [zone, store] of district.stores.entries()) {
    await pool.query('INSERT INTO zones (id, name, polygon, rules) VALUES ($1, $2, $3, $4)', [
      zoneId(zone),
      name(`zone ${zone}`),
      JSON.stringify(corners(centreOf(zone))),
      RULES,
    ]);
    await pool.query('INSERT INTO merchants (id, name) VALUES ($1, $1)', [`merchant-${zone}`]);
    await pool.query("INSERT INTO access_tokens (hash, party_kind, party_id) VALUES ($1, 'merchant', $2)", [
      createHash('sha256').update(store.apiKey).digest(),
      `merchant-${zone}`,
    ]);
    await pool.query(
      'INSERT INTO stores (id, merchant_id, name, lat, lng, preparation_seconds) VALUES ($1, $2, $3, $4, $5, 0)',
      [store.id, `merchant-${zone}`, name(store.id), store.location.lat, store.location.lng],
    );
    await pool.query(
      `INSERT INTO stock_levels (store_id, sku, weight_grams, counted, as_of)
       SELECT $1, sku, 500, 1000000000, now() FROM unnest($2::text[]) AS sku`,
      [store.id, district.skus],
    );
    await pool.query(
      `INSERT INTO carriers (id, kind, name, zone_id, vehicle, capacity_bags, capacity_grams, shift_state, lat, lng,
         located_at, idle_since)
       SELECT 'rider-' || $1::text || '-' || n, 'rider', '骑手 ' || n, $1, 'ebike', 40, 200000, 'online',
         $2 + $4::float8 * ((n * 37) % 100 - 50) / 110.0, $3 + $4::float8 * ((n * 61) % 100 - 50) / 110.0, now(), now()
       FROM generate_series(1, $5::int) AS n`,
      [zoneId(zone), centreOf(zone).lat, centreOf(zone).lng, WIDE, ridersAZone],
    );
  }
  await pool.query('ANALYZE');
  return district;
}

const zoneId = (zone: number): string => `zone-${zone}`;
const name = (text: string): object => ({ zh: text, en: text });

function storeOf(zone: number): BenchStore {
  return {
    id: `store-${zone}`,
    apiKey: `mk_${randomBytes(24).toString('base64url')}`,
    location: centreOf(zone),
  };
}

function centreOf(zone: number): Location {
  return { lat: CORNER.lat + WIDE * Math.floor(zone / ROW), lng: CORNER.lng + WIDE * (zone % ROW) };
}

function corners({ lat, lng }: Location): Location[] {
  const half = WIDE / 2;
  return [
    { lat: lat - half, lng: lng - half },
    { lat: lat - half, lng: lng + half },
    { lat: lat + half, lng: lng + half },
    { lat: lat + half, lng: lng - half },
  ];
}
