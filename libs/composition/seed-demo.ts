import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { AccessTokens } from '../platform/auth/access-tokens.js';
import type { Config } from '../platform/config/config.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { namedId, newId } from '../platform/ids.js';
import { insertFeeTable } from '../fees/fee-tables.js';
import { insertPayRule } from '../pay/pay-rules.js';
import { insertCarriers } from '../fleet/write-carriers.js';
import { insertMerchant, insertStore } from '../merchants/write-merchants.js';
import type { WebhookSecrets } from '../merchants/webhook-secrets.service.js';
import { insertPerson } from '../people/write-people.js';
import { insertCompounds, insertZones } from '../places/write-places.js';
import { applyCounts } from '../stock/levels/apply-counts.js';
import {
  demoCompounds,
  demoFees,
  demoGoods,
  demoId,
  demoMerchants,
  demoPay,
  demoRiders,
  demoVolunteers,
  demoZones,
  type DemoStore,
} from '../demo-district/index.js';
import { epochMs } from '../geo/units.js';

/** What a newcomer needs to try the service; written on the first start only. */
interface DemoCredentials {
  readonly baseUrl: string;
  readonly ops: { readonly token: string };
  readonly merchants: readonly {
    readonly id: string;
    readonly name: string;
    readonly apiKey: string;
    readonly stores: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly riders: readonly {
    readonly id: string;
    readonly name: string;
    readonly token: string;
    readonly zoneId: string;
  }[];
  readonly volunteers: readonly {
    readonly id: string;
    readonly name: string;
    readonly token: string;
    readonly compoundId: string;
  }[];
}

export const credentialsFile = (config: Config): string => join(config.dataFolder, 'demo-credentials.json');

/** What a seed is made with. */
export interface DemoSeed {
  readonly tokens: AccessTokens;
  readonly secrets: WebhookSecrets;
  readonly config: Config;
}

/** On hand of each article in each demo store. */
const ON_HAND = 500;

/**
 * Seeds the demo district where there is no zone yet, all or nothing, and writes its credentials. The file is
 * renamed into place before the transaction ends: tokens are shown only once, so there is no seed without
 * them.
 */
export async function seedDemo(
  database: DataSource,
  { tokens, secrets, config }: DemoSeed,
): Promise<boolean> {
  return database.manager.transaction(async (tx) => {
    await rows(tx, 'SELECT pg_advisory_xact_lock(100103)');
    if (await row(tx, 'SELECT 1 FROM zones LIMIT 1')) return false;
    await seedPlaces(tx);
    await seedMerchants(tx, secrets);
    await seedCarriers(tx);
    const credentials = await issueCredentials(tx, tokens, config);
    const file = credentialsFile(config);
    writeFileSync(`${file}.part`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
    return true;
  });
}

async function seedPlaces(tx: Sql): Promise<void> {
  const zones = demoZones.map(({ slug, name, polygon }) => ({
    id: demoId('zone', slug),
    name,
    polygon: [...polygon],
    state: 'open' as const,
    rules: {},
  }));
  await insertZones(tx, zones);
  for (const { id } of zones) await seedTerms(tx, id);
  const compounds = demoCompounds.map(
    ({ slug, zone, name, location, state, gates, buildings, dropWishes }) => ({
      id: demoId('compound', slug),
      zoneId: demoId('zone', zone),
      name,
      lat: location.lat,
      lng: location.lng,
      state,
      gates: [...gates],
      buildings: [...buildings],
      dropWishes,
    }),
  );
  const dropPoints = demoCompounds.flatMap(({ slug, dropPoints: points }) =>
    points.map((point) => ({
      id: demoId('drop-point', point.slug),
      compoundId: demoId('compound', slug),
      gateId: point.gateId,
      kind: point.kind,
      name: point.name,
      lat: point.location.lat,
      lng: point.location.lng,
      places: point.capacity,
    })),
  );
  await insertCompounds(tx, compounds, dropPoints);
}

/** They hold whatever day the clock is set to. */
async function seedTerms(tx: Sql, zoneId: string): Promise<void> {
  const startsAt = epochMs(0);
  await insertFeeTable(tx, { id: newId(), merchantId: null, zoneId, startsAt, rates: demoFees });
  await insertPayRule(tx, { id: newId(), zoneId, startsAt, rates: demoPay });
}

async function seedMerchants(tx: Sql, secrets: WebhookSecrets): Promise<void> {
  for (const { slug, name, stores } of demoMerchants) {
    const merchantId = demoId('merchant', slug);
    await insertMerchant(tx, { id: merchantId, name: `${name.zh} ${name.en}` });
    await secrets.make(merchantId, tx);
    for (const store of stores) await seedStore(tx, merchantId, store);
  }
}

async function seedStore(tx: Sql, merchantId: string, store: DemoStore): Promise<void> {
  const id = demoId('store', store.slug);
  const { name, location, preparationSeconds } = store;
  await insertStore(tx, {
    id,
    merchantId,
    name,
    lat: location.lat,
    lng: location.lng,
    preparationSeconds,
  });
  const goods = demoGoods.filter(({ temperature }) => store.keeps.includes(temperature));
  const levels = goods.map(({ sku, name: article, temperature: kept, ...good }) => ({
    sku,
    name: article,
    temperature: kept,
    weightGrams: good.weightGrams,
    category: good.category,
    price: good.price,
    ageRestricted: good.ageRestricted ?? false,
    onHand: ON_HAND,
  }));
  await applyCounts(tx, id, levels, epochMs(Date.now()));
}

async function seedCarriers(tx: Sql): Promise<void> {
  const carriers = [
    ...demoRiders.map((rider) => ({ ...rider, id: demoId('rider', rider.slug), compoundId: null })),
    ...demoVolunteers.map((volunteer) => ({
      ...volunteer,
      id: demoId('volunteer', volunteer.slug),
      compoundId: demoId('compound', volunteer.compound),
    })),
  ];
  await insertCarriers(
    tx,
    carriers.map(({ id, kind, name, zone, compoundId, vehicle, capacity }) => ({
      id,
      kind,
      name: `${name.zh} ${name.en}`,
      zoneId: demoId('zone', zone),
      compoundId,
      vehicle,
      capacityBags: capacity.bags,
      capacityGrams: capacity.weightGrams,
      coldBox: capacity.coldBox,
      registeredCapacity: capacity,
    })),
  );
}

async function issueCredentials(tx: Sql, tokens: AccessTokens, config: Config): Promise<DemoCredentials> {
  const merchants = [];
  for (const { slug, name, stores } of demoMerchants) {
    const id = demoId('merchant', slug);
    merchants.push({
      id,
      name: name.en,
      apiKey: await tokens.issue({ kind: 'merchant', id }, tx),
      stores: stores.map((store) => ({ id: demoId('store', store.slug), name: store.name.en })),
    });
  }
  const riderIds = demoRiders.map(({ slug }) => demoId('rider', slug));
  const riderTokens = await tokens.issueAll(
    riderIds.map((id) => ({ kind: 'rider', id })),
    tx,
  );
  const volunteerIds = demoVolunteers.map(({ slug }) => demoId('volunteer', slug));
  const volunteerTokens = await tokens.issueAll(
    volunteerIds.map((id) => ({ kind: 'volunteer', id })),
    tx,
  );
  const opsId = namedId('ops');
  await insertPerson(tx, {
    id: opsId,
    merchantId: null,
    name: 'Demo ops',
    role: 'admin',
    limitedTo: null,
    email: null,
  });
  return {
    baseUrl: config.publicUrl,
    ops: { token: await tokens.issue({ kind: 'ops', id: opsId }, tx) },
    merchants,
    riders: demoRiders.map(({ name, zone }, index) => ({
      id: riderIds[index] as string,
      name: name.en,
      token: riderTokens[index] as string,
      zoneId: demoId('zone', zone),
    })),
    volunteers: demoVolunteers.map(({ name, compound }, index) => ({
      id: volunteerIds[index] as string,
      name: name.en,
      token: volunteerTokens[index] as string,
      compoundId: demoId('compound', compound),
    })),
  };
}
