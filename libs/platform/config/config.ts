import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { noticeEnvironment, readNotices, type NoticeConfig } from './notice-settings.js';
import { looksRandom } from './looks-random.js';
import {
  address,
  baseAddress,
  currency,
  hostName,
  networks,
  onOrOff,
  seconds,
  timeZone,
  wholeNumber,
} from './settings.js';
import { unknownSettings } from './unknown-settings.js';
import { LOG_LEVELS, type LogLevel } from '../telemetry/logger.js';

const secretKey = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64: openssl rand -base64 32')
  .optional();

/** Whether only this machine can call. */
const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|(\[)?::1\]?)$/i.test(host);

/** Whether what is asked at an address cannot be heard or answered by others. */
const isSafe = (url: string): boolean =>
  url.startsWith('https:') || !URL.canParse(url) || isLoopback(new URL(url).hostname);

/** Everything the environment may set. Read once, at the composition root, and passed down. */
const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: hostName.default('127.0.0.1'),
  LAST100_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  DATABASE_DIRECT_URL: address('postgres:', 'postgresql:').optional(),
  REDIS_URL: address('redis:', 'rediss:').optional(),
  LAST100_DRAIN_SECONDS: seconds(0, 300).default(1),
  LAST100_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('warn'),
  OSRM_URL: baseAddress.optional(),
  LAST100_QUEUE_PREFIX: z
    .string()
    .regex(/^[\w-]{1,50}$/, 'must be 1 to 50 letters, digits, - or _')
    .default('last100'),
  LAST100_PUBLIC_URL: baseAddress.optional(),
  LAST100_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  LAST100_CURRENCY: currency.default('CNY'),
  LAST100_OPS_TOKEN: z
    .string()
    .regex(/^[\w-]{24,128}$/, 'must be 24 to 128 letters, digits, - or _')
    .refine(looksRandom, 'must be random: openssl rand -hex 24')
    .optional(),
  LAST100_DEMO: onOrOff.optional(),
  LAST100_SECRET_KEY: secretKey,
  LAST100_SECRET_KEY_FORMER: secretKey,
  LAST100_STOCK_PRIVATE: onOrOff.optional(),
  LAST100_STOCK_CALLS: wholeNumber(1, 100_000).default(300),
  LAST100_STOCK_TIMEOUT: seconds(0.1, 600).default(30),
  LAST100_MERCHANT_REQUESTS: wholeNumber(1, 100_000).default(1_000),
  LAST100_TRUSTED_PROXIES: networks.default([]),
  // With its last slash, where it has one: it is compared with what the provider says of itself.
  LAST100_OPENID_ISSUER: address('http:', 'https:')
    .refine(isSafe, 'must be https, but on this machine')
    .optional(),
  LAST100_OPENID_CLIENT: z.string().min(1).max(200).optional(),
  LAST100_OPENID_SECRET: z.string().min(1).max(500).optional(),
  ...noticeEnvironment,
});

/** The provider that people may sign in with; without a secret we are a public client. */
interface OpenIdConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  /** How long a stopping process says that it goes, before it closes its listener (seconds). */
  readonly drainSeconds: number;
  /** Where the service keeps its files: the embedded database, photos, demo credentials. */
  readonly dataFolder: string;
  /** Absent: PostgreSQL is embedded under the data folder. */
  readonly databaseUrl?: string;
  /**
   * The same database past a pooler, for what needs a session of its own; absent: `databaseUrl` gives
   * sessions.
   */
  readonly directDatabaseUrl?: string;
  /** Absent: BullMQ runs on PostgreSQL. */
  readonly redisUrl?: string;
  /** An OSRM server that knows the streets; absent: ways are as the crow flies times a detour factor. */
  readonly osrmUrl?: string;
  readonly queuePrefix: string;
  /** What links in answers start with. */
  readonly publicUrl: string;
  /** IANA name; the local times of drop policies are read in it. */
  readonly timeZone: string;
  /** ISO 4217; what fees and pay are in. */
  readonly currency: string;
  /** Opens the ops side where no demo has issued a token; with it ops takes in merchants and carriers. */
  readonly opsToken?: string;
  /** Whether the demo district is seeded: by default on an embedded database only. */
  readonly demo: boolean;
  /**
   * Whether ops may set the service's clock: as `demo`, but by default only where nobody else's machine can
   * call.
   */
  readonly settableClock: boolean;
  /** Encrypts the secrets that the database keeps; absent: a file in the data folder. */
  readonly secretKey?: Buffer;
  /** What it encrypted before; sealed anew at the start. */
  readonly formerSecretKey?: Buffer;
  /** Requests a second of one merchant, over all processes; ten times as many at once. */
  readonly merchantRequestsASecond: number;
  /** Proxies whose word counts for where a request comes from. */
  readonly trustedProxies: readonly string[];
  readonly stock: StockConfig;
  /** Absent: people sign in by links and passkeys alone. */
  readonly openId?: OpenIdConfig;
  readonly notices: NoticeConfig;
  /** What a person should look at, though the service starts. */
  readonly warnings: readonly string[];
}

/** How merchants' systems are called. */
interface StockConfig {
  /**
   * Whether merchants may name addresses of our own network: by default only with an embedded database, on a
   * loopback HOST.
   */
  readonly privateAddresses: boolean;
  /** Calls a minute to one merchant's systems. */
  readonly callsAMinute: number;
  /** Seconds such a system may take to answer. */
  readonly timeoutSeconds: number;
}

/** Thrown for settings a person has to correct; shown as one line, exit 1. */
export class ConfigError extends Error {}

/** Reads the settings, or throws a {@link ConfigError} that names the variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const given = { ...set, ...readSecretFiles(set) };
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const notices = readNotices(parsed.data);
  if ('missing' in notices) throw new ConfigError(notices.missing);
  const {
    PORT: port,
    HOST: host,
    LAST100_DATA: data,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
  } = parsed.data;
  return {
    warnings: unknownSettings(given, [
      ...Object.keys(environment.shape),
      ...SECRETS.map((name) => `${name}_FILE`),
    ]),
    port,
    host,
    logLevel: parsed.data.LAST100_LOG_LEVEL,
    drainSeconds: parsed.data.LAST100_DRAIN_SECONDS,
    dataFolder: resolve(data),
    databaseUrl,
    directDatabaseUrl: parsed.data.DATABASE_DIRECT_URL,
    redisUrl,
    osrmUrl: parsed.data.OSRM_URL,
    queuePrefix: parsed.data.LAST100_QUEUE_PREFIX,
    publicUrl: parsed.data.LAST100_PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    timeZone: parsed.data.LAST100_TIME_ZONE,
    currency: parsed.data.LAST100_CURRENCY,
    opsToken: parsed.data.LAST100_OPS_TOKEN,
    demo: isOn(parsed.data.LAST100_DEMO, !databaseUrl),
    settableClock: isOn(parsed.data.LAST100_DEMO, !databaseUrl && isLoopback(host)),
    secretKey: bytesOf(parsed.data.LAST100_SECRET_KEY),
    formerSecretKey: bytesOf(parsed.data.LAST100_SECRET_KEY_FORMER),
    merchantRequestsASecond: parsed.data.LAST100_MERCHANT_REQUESTS,
    trustedProxies: parsed.data.LAST100_TRUSTED_PROXIES,
    openId: openIdOf(parsed.data),
    notices,
    stock: {
      privateAddresses: isOn(parsed.data.LAST100_STOCK_PRIVATE, !databaseUrl && isLoopback(host)),
      callsAMinute: parsed.data.LAST100_STOCK_CALLS,
      timeoutSeconds: parsed.data.LAST100_STOCK_TIMEOUT,
    },
  };
}

function openIdOf(given: z.infer<typeof environment>): OpenIdConfig | undefined {
  const { LAST100_OPENID_ISSUER: issuer, LAST100_OPENID_CLIENT: clientId } = given;
  if (issuer === undefined && clientId === undefined) return undefined;
  const missing = issuer === undefined ? 'LAST100_OPENID_ISSUER' : 'LAST100_OPENID_CLIENT';
  if (issuer === undefined || clientId === undefined)
    throw new ConfigError(`${missing}: is needed beside the other`);
  return { issuer, clientId, clientSecret: given.LAST100_OPENID_SECRET };
}

/** What may also come as a file, named by the variable with `_FILE`. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'REDIS_URL',
  'LAST100_OPS_TOKEN',
  'LAST100_SECRET_KEY',
  'LAST100_SECRET_KEY_FORMER',
  'LAST100_OPENID_SECRET',
  'LAST100_SMTP_URL',
  'LAST100_SMS_SECRET',
  'LAST100_SMS_TEMPLATES',
] as const;

function readSecretFiles(env: NodeJS.ProcessEnv): Record<string, string> {
  const named = SECRETS.filter((name) => env[`${name}_FILE`] !== undefined);
  return Object.fromEntries(named.map((name) => [name, readSecretFile(env, name)]));
}

function readSecretFile(env: NodeJS.ProcessEnv, name: string): string {
  if (env[name] !== undefined) throw new ConfigError(`${name}_FILE: is set beside ${name}: choose one`);
  try {
    return readFileSync(env[`${name}_FILE`] as string, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`${name}_FILE: cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

const isOn = (given: 'on' | 'off' | undefined, otherwise: boolean): boolean =>
  given ? given === 'on' : otherwise;

const bytesOf = (base64: string | undefined): Buffer | undefined =>
  base64 === undefined ? undefined : Buffer.from(base64, 'base64');

export const photoFolder = (config: Config): string => join(config.dataFolder, 'photos');

/** Injection token of the {@link Config}. */
export const CONFIG = Symbol('config');
