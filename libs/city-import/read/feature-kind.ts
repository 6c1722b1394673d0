import { FEATURE_KINDS, type FeatureKind } from '../file-row.js';

export type Tags = Readonly<Record<string, unknown>>;

/** Buildings that nobody lives or works in. */
const NO_HOME = new Set(
  'no garage garages carport shed roof hut service transformer_tower guardhouse gatehouse toilets parking ruins construction bridge'.split(
    ' ',
  ),
);
/** What a carrier comes in by. */
const GATES = new Set(['gate', 'lift_gate', 'swing_gate', 'sliding_gate', 'hampshire_gate', 'entrance']);
const NO_WAY_IN = new Set(['no', 'emergency', 'exit', 'garage']);

/** Names and groups of OpenStreetMap that stand for a compound, where the area is a named one. */
const isArea = (tags: Tags, isPolygon: boolean): boolean =>
  isPolygon &&
  (tags.landuse === 'residential' ||
    tags.residential !== undefined ||
    (typeof tags.name === 'string' && (tags.place === 'neighbourhood' || tags.place === 'city_block')));

/**
 * What a feature is: by our own property `kind`, or by the tags of OpenStreetMap; undefined for what is of no
 * use here.
 */
export function featureKind(tags: Tags, isPolygon: boolean): FeatureKind | undefined {
  const own = FEATURE_KINDS.find((kind) => kind === tags.kind);
  if (own) return own;
  if (typeof tags.building === 'string') return NO_HOME.has(tags.building) ? undefined : 'building';
  if (isArea(tags, isPolygon)) return 'compound';
  if (typeof tags.barrier === 'string' && GATES.has(tags.barrier) && !isPolygon) return 'gate';
  if (typeof tags.entrance === 'string' && !isPolygon)
    return NO_WAY_IN.has(tags.entrance) ? undefined : 'entrance';
  return undefined;
}
