import { ConfigError, readConfig } from './config.js';

const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'taken';
};

describe('settings', () => {
  it.each([
    ['LAST100_TIME_ZONE', 'Asia/Beijing'],
    ['LAST100_TIME_ZONE', '+08:00'],
    ['LAST100_TIME_ZONE', 'UTC+8'],
    ['LAST100_PUBLIC_URL', 'shop.example'],
    ['LAST100_PUBLIC_URL', 'ftp://shop.example'],
    ['LAST100_PUBLIC_URL', 'https://shop.example/?a=1'],
    ['LAST100_PUBLIC_URL', 'https://shop.example/#top'],
    ['LAST100_PUBLIC_URL', 'https://user:word@shop.example'],
    ['OSRM_URL', 'http://osrm.example?key=1'],
    ['HOST', 'http://localhost'],
    ['HOST', 'localhost:3000'],
    ['HOST', 'my host'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000a'],
    ['PORT', '3000.5'],
    ['DATABASE_URL', 'mysql://localhost/last100'],
    ['REDIS_URL', 'localhost:6379'],
    ['LAST100_DEMO', 'yes'],
    ['LAST100_DRAIN_SECONDS', 'long'],
    ['LAST100_STOCK_CALLS', '1.5'],
    ['LAST100_STOCK_TIMEOUT', '0'],
    ['LAST100_MERCHANT_REQUESTS', '0'],
    ['LAST100_TRUSTED_PROXIES', 'my proxy'],
    ['LAST100_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['LAST100_OPS_TOKEN', 'short'],
    ['LAST100_QUEUE_PREFIX', 'a b'],
  ])('are refused in one line that names the setting: %s=%s', (name, value) => {
    const said = refusal({ [name]: value });
    expect(said).toMatch(new RegExp(`^${name}: .{10,}$`));
    expect(said).not.toMatch(/Invalid|NaN/);
  });

  it.each([
    ['https://shop.example/', 'https://shop.example'],
    ['https://shop.example/last100//', 'https://shop.example/last100'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('make links of %s without a slash at its end', (LAST100_PUBLIC_URL, publicUrl) => {
    expect(readConfig({ LAST100_PUBLIC_URL }).publicUrl).toBe(publicUrl);
  });

  it.each(['Asia/Shanghai', 'Asia/Urumqi', 'Europe/London', 'UTC'])(
    'know the time zone %s',
    (LAST100_TIME_ZONE) => {
      expect(readConfig({ LAST100_TIME_ZONE }).timeZone).toBe(LAST100_TIME_ZONE);
    },
  );

  it.each(['127.0.0.1', '0.0.0.0', '::', 'localhost', 'api.internal'])('know the host %s', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  it('that nobody knows are told, with the name that was meant', () => {
    const { warnings } = readConfig({ LAST100_TIMEZONE: 'Asia/Shanghai', LAST100_COLOUR: 'red', OTHER: '1' });
    expect(warnings).toEqual([
      'LAST100_TIMEZONE is no setting: did you mean LAST100_TIME_ZONE?',
      'LAST100_COLOUR is no setting and has no effect.',
    ]);
    expect(readConfig({ LAST100_DEMO: 'on', LAST100_DEBUG: '1' }).warnings).toEqual([]);
  });
});
