import { join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from '../telemetry/logger.js';

const PORT_RANGE = 'must be a number from 0 to 65535';
const DRAIN_RANGE = 'must be a number of seconds from 0 to 300';

/** Everything the environment may set. Read once, at the composition root, and passed down. */
const environment = z.object({
  PORT: z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(0, PORT_RANGE).max(65_535, PORT_RANGE).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  LAST100_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .refine((url) => ['postgres:', 'postgresql:'].includes(protocolOf(url)), 'must be a postgres:// address')
    .optional(),
  REDIS_URL: z
    .string()
    .refine((url) => ['redis:', 'rediss:'].includes(protocolOf(url)), 'must be a redis:// address')
    .optional(),
  LAST100_DRAIN_SECONDS: z.coerce.number(DRAIN_RANGE).min(0, DRAIN_RANGE).max(300, DRAIN_RANGE).default(1),
  LAST100_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('warn'),
  OSRM_URL: z
    .string()
    .refine((url) => ['http:', 'https:'].includes(protocolOf(url)), 'must be an http:// address')
    .optional(),
  LAST100_QUEUE_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default('last100'),
  LAST100_PUBLIC_URL: z.url().optional(),
  LAST100_TIME_ZONE: z.string().default('Asia/Shanghai'),
  LAST100_OPS_TOKEN: z
    .string()
    .regex(/^[\w-]{24,128}$/, 'must be 24 to 128 letters, digits, - or _')
    .optional(),
  LAST100_DEMO: z.enum(['on', 'off']).optional(),
  LAST100_SECRET_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64: openssl rand -base64 32')
    .optional(),
  LAST100_STOCK_PRIVATE: z.enum(['on', 'off']).optional(),
  LAST100_STOCK_CALLS: z.coerce.number().int().min(1).max(100_000).default(300),
  LAST100_STOCK_TIMEOUT: z.coerce.number().min(0.1).max(600).default(30),
  LAST100_MERCHANT_REQUESTS: z.coerce.number().int().min(1).max(100_000).default(1_000),
  LAST100_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((proxy) => proxy.trim()))
    .refine(
      (proxies) => proxies.every(isNetwork),
      'must be addresses or networks, such as 10.0.0.0/8, with commas between',
    )
    .default([]),
});

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
  /** Absent: BullMQ runs on PostgreSQL. */
  readonly redisUrl?: string;
  /** An OSRM server that knows the streets; absent: ways are as the crow flies times a detour factor. */
  readonly osrmUrl?: string;
  readonly queuePrefix: string;
  /** What links in answers start with. */
  readonly publicUrl: string;
  /** IANA name; the local times of drop policies are read in it. */
  readonly timeZone: string;
  /** Opens the ops side where no demo has issued a token; with it ops takes in merchants and carriers. */
  readonly opsToken?: string;
  /** Whether the demo district is seeded and the service's clock may be set: by default on an embedded database only. */
  readonly demo: boolean;
  /** Encrypts the credentials of merchants' systems; absent: a file in the data folder, with an embedded database only. */
  readonly secretKey?: Buffer;
  /** Requests a second of one merchant, over all processes; ten times as many at once. */
  readonly merchantRequestsASecond: number;
  /** Proxies whose word counts for where a request comes from. */
  readonly trustedProxies: readonly string[];
  readonly stock: StockConfig;
}

/** How merchants' systems are called. */
export interface StockConfig {
  /** Whether merchants may name addresses of our own network: by default with an embedded database only. */
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
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const {
    PORT: port,
    HOST: host,
    LAST100_DATA: data,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
  } = parsed.data;
  return {
    port,
    host,
    logLevel: parsed.data.LAST100_LOG_LEVEL,
    drainSeconds: parsed.data.LAST100_DRAIN_SECONDS,
    dataFolder: resolve(data),
    databaseUrl,
    redisUrl,
    osrmUrl: parsed.data.OSRM_URL,
    queuePrefix: parsed.data.LAST100_QUEUE_PREFIX,
    publicUrl: parsed.data.LAST100_PUBLIC_URL ?? `http://${host}:${port}`,
    timeZone: parsed.data.LAST100_TIME_ZONE,
    opsToken: parsed.data.LAST100_OPS_TOKEN,
    demo: isOn(parsed.data.LAST100_DEMO, !databaseUrl),
    secretKey: parsed.data.LAST100_SECRET_KEY
      ? Buffer.from(parsed.data.LAST100_SECRET_KEY, 'base64')
      : undefined,
    merchantRequestsASecond: parsed.data.LAST100_MERCHANT_REQUESTS,
    trustedProxies: parsed.data.LAST100_TRUSTED_PROXIES,
    stock: {
      privateAddresses: isOn(parsed.data.LAST100_STOCK_PRIVATE, !databaseUrl),
      callsAMinute: parsed.data.LAST100_STOCK_CALLS,
      timeoutSeconds: parsed.data.LAST100_STOCK_TIMEOUT,
    },
  };
}

const isOn = (given: 'on' | 'off' | undefined, otherwise: boolean): boolean =>
  given ? given === 'on' : otherwise;

export const photoFolder = (config: Config): string => join(config.dataFolder, 'photos');

function isNetwork(text: string): boolean {
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

/** Injection token of the {@link Config}. */
export const CONFIG = Symbol('config');
