import { innerPlace, mainRing } from '../../geo/area.js';
import type { FeatureKind, FileRow, RowData } from '../file-row.js';
import { featureKind, type Tags } from './feature-kind.js';
import type { FieldName } from './fields.js';
import { readGeometry, type ReadGeometry } from './read-geometry.js';
import { RowReader } from './row-reader.js';

/** The fields that a feature of each kind may tell. */
const TELLS: Readonly<Record<FeatureKind, readonly FieldName[]>> = {
  zone: ['state', 'rules'],
  compound: ['zone', 'state', 'dropWishes'],
  gate: ['compound'],
  building: ['compound', 'number', 'floors', 'lift'],
  entrance: ['number'],
  drop_point: ['compound', 'gate', 'dropPoint', 'places'],
};

/** What OpenStreetMap calls our fields, by kind. */
const BY_TAG: Readonly<Partial<Record<FeatureKind, Readonly<Record<string, readonly string[]>>>>> = {
  building: {
    number: ['number', 'addr:housenumber', 'addr:unit', 'ref', 'name'],
    floors: ['floors', 'building:levels'],
    lift: ['lift', 'elevator'],
  },
  entrance: { number: ['number', 'addr:unit', 'ref', 'name'] },
};
const NEEDS_ID: readonly FeatureKind[] = ['zone', 'compound'];

/** A feature as a row; undefined where it is nothing that we register. */
export function readFeature(number: number, feature: unknown): FileRow | undefined {
  const { properties, geometry, id } = (feature ?? {}) as Record<string, unknown>;
  const tags = tagsOf(properties, id);
  const kind = featureKind(
    tags,
    /Polygon|Collection/.test(String((geometry as { type?: unknown } | null)?.type)),
  );
  if (!kind) return undefined;
  const reader = new RowReader({ ...tags, ...byTag(kind, tags) });
  const read = readGeometry(geometry);
  const name = reader.name();
  const data: RowData = { ...reader.fields(TELLS[kind]), ...(name && { name }), ...ground(kind, read) };
  const externalId = reader.id('externalId', 'featureId', '@id', 'id');
  if (externalId === '' && NEEDS_ID.includes(kind))
    reader.fault({ field: 'id', message: 'is missing: by it a later file changes this' });
  needs(kind, reader, data, read);
  return {
    number,
    kind,
    externalId,
    name: data.name?.zh ?? data.number ?? '',
    data: { ...data, ...(kind === 'entrance' && { main: tags.entrance === 'main' || tags.main === true }) },
    errors: [...read.errors, ...reader.errors],
    warnings: [...read.warnings, ...reader.warnings],
  };
}

/** `osmtogeojson` and Overpass put tags among the properties, or below `tags`. */
function tagsOf(properties: unknown, id: unknown): Tags {
  const told = (typeof properties === 'object' && properties !== null ? properties : {}) as Record<
    string,
    unknown
  >;
  const tags = typeof told.tags === 'object' && told.tags !== null ? told.tags : {};
  return { ...told, ...tags, featureId: id };
}

function byTag(kind: FeatureKind, tags: Tags): Record<string, unknown> {
  const names = Object.entries(BY_TAG[kind] ?? {});
  const told = names.map(([field, from]) => [
    field,
    from.map((tag) => tags[tag]).find((value) => isWritten(value)),
  ]);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
}

const isWritten = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.trim() !== '');

/** Zones and compounds are areas; all else is a place, and a building has a footprint beside it. */
function ground(kind: FeatureKind, { area, place }: ReadGeometry): RowData {
  if (kind === 'zone') return area ? { area } : {};
  const location = place ?? (area && innerPlace(area));
  return {
    ...(location && { location }),
    ...(kind === 'compound' && area && { area }),
    ...(kind === 'building' && area && { footprint: mainRing(area) }),
  };
}

function needs(kind: FeatureKind, reader: RowReader, data: RowData, read: ReadGeometry): void {
  if (kind === 'zone' || kind === 'compound') reader.need(data, 'name');
  if (kind === 'building') reader.need(data, 'number');
  if (kind === 'drop_point') reader.need(data, 'name', 'dropPoint', 'places');
  if (kind === 'zone' && read.place)
    reader.fault({ field: 'geometry', message: 'is a point: a zone is a polygon' });
}
