import type {
  OneTimeLink,
  OpsPerson,
  PasskeyOptions,
  SessionList,
  SignedIn,
} from '../../../libs/client/openapi.js';
import { freePort } from '../../../libs/platform/database/free-port.js';
import { Authenticator } from '../../support/authenticator.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startProvider, Wanderer, type Provider } from '../../support/openid-provider.js';
import { browserOf, cookieOf, FROM_OUR_PAGE, signInByLink, type Browser } from '../../support/people.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, type Merchant } from '../../support/town.js';

const [engine] = ENGINES as [Engine];

describe('people sign in', () => {
  let service: Service;
  let provider: Provider;
  let merchant: Merchant;
  let page: string;
  let callback: string;

  beforeAll(async () => {
    const port = await freePort();
    callback = `http://127.0.0.1:${port}/v1/sign-in/openid/callback`;
    page = `http://localhost:${port}`;
    provider = await startProvider(callback);
    service = await startService(engine, {
      PORT: String(port),
      LAST100_OPENID_ISSUER: provider.issuer,
      LAST100_OPENID_CLIENT: 'last100',
      LAST100_OPENID_SECRET: 'a secret of the client',
    });
    merchant = await openMerchant(service);
  }, 60_000);
  afterAll(async () => {
    provider.stop();
    await service.stop();
  });

  const takeIn = async (change: object = {}) => {
    const asked = { name: '王 Wang', role: 'dispatcher', key: false, ...change };
    const { status, body } = await service.ops.post<OpsPerson>('/v1/ops/people', asked);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const addressOf = ({ id }: { id: string }) => `/v1/ops/people/${id}`;
  const signIn = async (person: { id: string }) => signInByLink(service, service.ops, addressOf(person));
  const isIn = async ({ page: browser }: Browser) => (await browser.get('/v1/session')).status;
  const linkFor = async (person: { id: string }) =>
    (await service.ops.post<OneTimeLink>(`${addressOf(person)}/sign-in-link`)).body;
  const open = (token: string, headers?: Record<string, string>) =>
    service.as().post<SignedIn>('/v1/sign-in/link', { token }, headers);

  it('by a link: a session that says who they are, and a cookie that no script can read', async () => {
    const person = await takeIn({ role: 'viewer' });
    const { token } = await linkFor(person);
    const { headers, body, status } = await open(token, { 'user-agent': 'Firefox/140 (Windows)' });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { person: { id: person.id, name: '王 Wang', role: 'viewer', merchantId: null, limitedTo: null } },
    });
    expect(body.may).toContain('GET /v1/ops/deliveries');
    expect(body.may.filter((one) => !one.startsWith('GET '))).toEqual([]);
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(
      /^last100_session=st_[\w-]{32}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const browser = browserOf(service.url, cookieOf(headers) as string, body);
    expect((await browser.page.get('/v1/ops/deliveries')).status).toBe(200);
    const { sessions } = (await browser.page.get<SessionList>('/v1/sessions')).body;
    expect(sessions).toMatchObject([{ name: 'Firefox, Windows', current: true }]);
    // Neither the link nor the session is kept as it is.
    const secret = (cookieOf(headers) as string).split('=')[1] as string;
    for (const one of [token, secret]) {
      const kept = await service.database.query(
        `SELECT 1 FROM access_tokens t WHERE t::text LIKE $1 UNION ALL SELECT 1 FROM sign_in_links l WHERE l::text LIKE $1`,
        [`%${one}%`],
      );
      expect(kept).toEqual([]);
    }
  });

  it('a link signs in once, also where two open it at once; a newer one and half an hour end it', async () => {
    const person = await takeIn();
    const { token } = await linkFor(person);
    const both = await Promise.all(Array.from({ length: 8 }, () => open(token)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(410)]);
    const replaced = await linkFor(person);
    const late = await linkFor(person);
    expect(await open(replaced.token)).toMatchObject({ status: 410, body: { code: 'LINK_USED' } });
    await service.database.query(
      `UPDATE sign_in_links SET expires_at = now() - interval '1 second' WHERE person_id = $1`,
      [person.id],
    );
    expect((await open(late.token)).status).toBe(410);
    expect((await open('nonsense')).status).toBe(410);
    const { url } = await linkFor(person);
    for (let looks = 0; looks < 2; looks++) expect((await fetch(url)).status).toBe(200);
    expect((await open(url.split('/').at(-1) as string)).status).toBe(200);
  });

  it('a link is opened on its own page, which says nothing and changes nothing before the button', async () => {
    const { url } = await linkFor(await takeIn());
    const shown = await (await fetch(url)).text();
    expect(shown).toContain('method="post"');
    expect(shown).not.toContain('Wang');
    const post = (headers: Record<string, string>) =>
      fetch(url, { method: 'POST', headers, redirect: 'manual' });
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const signedIn = await post(FROM_OUR_PAGE);
    expect(signedIn.status).toBe(303);
    expect(cookieOf(signedIn.headers)).toBeDefined();
    expect((await post(FROM_OUR_PAGE)).status).toBe(410);
  });

  it('a session changes something for pages of ours alone, and is no key', async () => {
    const { cookie } = await signIn(await takeIn({ role: 'admin' }));
    const ask = async (headers: Record<string, string>, method = 'POST') => {
      const answer = await fetch(`${service.url}/v1/ops/people`, {
        method,
        headers: { cookie, 'content-type': 'application/json', ...headers },
        ...(method === 'POST' && { body: '{"name": "x", "key": false}' }),
      });
      return [answer.status, ((await answer.json()) as { code?: string }).code];
    };
    expect(await ask({})).toEqual([403, 'CROSS_SITE']);
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toEqual([403, 'CROSS_SITE']);
    expect(await ask({ 'sec-fetch-site': 'same-site' })).toEqual([403, 'CROSS_SITE']);
    expect(await ask({ origin: 'https://evil.example' })).toEqual([403, 'CROSS_SITE']);
    expect(await ask({ origin: service.url })).toEqual([201, undefined]);
    expect(await ask(FROM_OUR_PAGE)).toEqual([201, undefined]);
    expect(await ask({}, 'GET')).toEqual([200, undefined]);
    const token = cookie.split('=')[1] as string;
    expect((await service.as(token).get('/v1/ops/people')).status).toBe(401);
    const key = `last100_session=${service.ops.token}`;
    expect((await service.as().get('/v1/ops/people', { cookie: key })).status).toBe(401);
    expect((await service.ops.get('/v1/session')).status).toBe(401);
    // Nobody is signed in as somebody else by another site's form.
    const { token: link } = await linkFor(await takeIn());
    expect((await open(link, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await open(link)).status).toBe(200);
  });

  it('a person signs out, here or elsewhere; another’s session is none of theirs', async () => {
    const person = await takeIn();
    const [one, two, three] = [await signIn(person), await signIn(person), await signIn(person)];
    const stranger = await signIn(await takeIn());
    const list = (await one.page.get<SessionList>('/v1/sessions')).body.sessions;
    expect(list).toHaveLength(3);
    const other = (await two.page.get<SessionList>('/v1/sessions')).body.sessions.find(
      ({ current }) => current,
    );
    expect((await stranger.page.delete(`/v1/sessions/${other?.id}`)).status).toBe(404);
    expect((await one.page.delete(`/v1/sessions/${other?.id}`)).status).toBe(204);
    expect(await isIn(two)).toBe(401);
    expect((await one.page.delete('/v1/sessions')).status).toBe(204);
    expect([await isIn(one), await isIn(three)]).toEqual([200, 401]);
    const out = await one.page.delete('/v1/session');
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/^last100_session=; .*Expires=Thu, 01 Jan 1970/);
    expect([await isIn(one), await isIn(stranger)]).toEqual([401, 200]);
  });

  it('sessions end with another role, other zones, switching off and letting go; a name ends none', async () => {
    const person = await takeIn();
    const change = (what: object) => service.ops.patch(addressOf(person), { ...what, reason: 'drill' });
    const named = await signIn(person);
    expect((await change({ name: '王五', email: 'w@ops.example' })).status).toBe(200);
    expect(await isIn(named)).toBe(200);
    const zones = (await service.ops.get<{ zones: { id: string }[] }>('/v1/ops/zones')).body.zones;
    for (const what of [{ role: 'viewer' }, { zones: [zones[0]?.id] }, { active: false }]) {
      const browser = await signIn(person);
      expect((await change(what)).status).toBe(200);
      await until(async () => (await isIn(browser)) === 401, 'the session to end', 3);
    }
    expect((await service.ops.post(`${addressOf(person)}/sign-in-link`)).status).toBe(404);
    await change({ active: true });
    const last = await signIn(person);
    expect((await service.ops.delete(addressOf(person))).status).toBe(204);
    await until(async () => (await isIn(last)) === 401, 'the session to end', 3);
  });

  it('a key of whoever is switched off opens nothing, and after a change of role what that allows', async () => {
    const takeInWithKey = async () =>
      (await service.ops.post<{ id: string; token: string }>('/v1/ops/people', { name: 'K' })).body;
    const [off, changed] = [await takeInWithKey(), await takeInWithKey()];
    const status = async ({ token }: { token: string }, path: string) =>
      (await service.as(token).get(path)).status;
    for (const one of [off, changed]) expect(await status(one, '/v1/ops/people')).toBe(200);
    await service.ops.patch(addressOf(off), { active: false, reason: 'drill' });
    await service.ops.patch(addressOf(changed), { role: 'viewer', reason: 'drill' });
    await until(async () => (await status(off, '/v1/ops/people')) === 401, 'the key to open nothing', 3);
    await until(async () => (await status(changed, '/v1/ops/people')) === 403, 'the key to open less', 3);
    expect(await status(changed, '/v1/ops/overview')).toBe(200);
  });

  it('a session that nobody uses ends, and every one does after a week', async () => {
    const person = await takeIn();
    const usedAt = async () =>
      (
        await service.database.query<{ at: Date | null }>(
          'SELECT last_used_at AS at FROM access_tokens WHERE session AND person_id = $1',
          [person.id],
        )
      )[0]?.at ?? undefined;
    const age = async (expiresAt: string, hours: number) => {
      const browser = await signIn(person);
      // The sign-in itself is a use, which is written down a moment later, and then not again for a minute.
      await until(usedAt, 'the use to be written down');
      await service.database.query(
        `UPDATE access_tokens SET created_at = created_at - interval '${hours} hours', expires_at = ${expiresAt},
           last_used_at = last_used_at - interval '${hours} hours' WHERE person_id = $1`,
        [person.id],
      );
      await until(async () => (await isIn(browser)) === 401, 'the session to end', 8);
      await service.database.query('DELETE FROM access_tokens WHERE person_id = $1', [person.id]);
    };
    await age('expires_at', 13);
    await age("now() - interval '1 second'", 1);
  }, 30_000);

  it('the last admin stays one', async () => {
    const people = (await service.ops.get<{ people: OpsPerson[] }>('/v1/ops/people')).body.people;
    const admins = people.filter(
      ({ role, id, active }) => role === 'admin' && active && id !== 'environment',
    );
    const demo = admins.find(({ name }) => name === 'Demo ops') as OpsPerson;
    for (const { id } of admins)
      if (id !== demo.id) expect((await service.ops.delete(`/v1/ops/people/${id}`)).status).toBe(204);
    for (const what of [{ role: 'viewer' }, { active: false }])
      expect(await service.ops.patch(addressOf(demo), { ...what, reason: 'x' })).toMatchObject({
        status: 409,
        body: { code: 'LAST_ADMIN' },
      });
    expect((await service.ops.delete(addressOf(demo))).status).toBe(409);
  });

  it.each<[object, string]>([
    [{ role: 'owner' }, 'role'],
    [{ role: 'superuser' }, 'role'],
    [{ zones: [] }, 'zones'],
    [{ zones: ['nowhere'] }, 'zones'],
    [{ email: 'nobody' }, 'email'],
    [{ name: '\u200b' }, 'name'],
  ])('refuses to take in %j', async (change, field) => {
    const asked = { name: 'x', role: 'viewer', key: false, ...change };
    expect(await service.ops.post('/v1/ops/people', asked)).toMatchObject({
      status: 400,
      body: { errors: [{ field: expect.stringContaining(field) }] },
    });
  });

  describe('by passkey', () => {
    const ask = async (browser: Browser) =>
      (await browser.page.post<PasskeyOptions>('/v1/session/passkeys/options')).body;
    const askIn = async () => (await service.as().post<PasskeyOptions>('/v1/sign-in/passkey/options')).body;
    const register = (browser: Browser, credential: object) =>
      browser.page.post<{ id: string }>('/v1/session/passkeys', { name: '手机 phone', credential });
    const enter = (credential: object) => service.as().post<SignedIn>('/v1/sign-in/passkey', { credential });

    it('registered in a session, it signs its person in, and no more once it is taken away', async () => {
      const person = await takeIn();
      const browser = await signIn(person);
      const phone = new Authenticator(page);
      const made = await register(browser, phone.make(await ask(browser)));
      expect({ status: made.status, body: made.body }).toMatchObject({
        status: 201,
        body: { name: '手机 phone' },
      });
      const signedIn = await enter(phone.sign(await askIn()));
      expect({ status: signedIn.status, body: signedIn.body }).toMatchObject({
        status: 200,
        body: { person: { id: person.id } },
      });
      const other = browserOf(service.url, cookieOf(signedIn.headers) as string, signedIn.body);
      expect(await isIn(other)).toBe(200);
      expect((await register(browser, phone.make(await ask(browser)))).status).toBe(401);
      const stranger = await signIn(await takeIn());
      expect((await stranger.page.delete(`/v1/session/passkeys/${made.body.id}`)).status).toBe(404);
      expect((await browser.page.delete(`/v1/session/passkeys/${made.body.id}`)).status).toBe(204);
      expect(await enter(phone.sign(await askIn()))).toMatchObject({
        status: 401,
        body: { code: 'SIGN_IN_FAILED' },
      });
    });

    it('refuses what was signed for another page, twice, by a copy, or without its person', async () => {
      const person = await takeIn();
      const browser = await signIn(person);
      const phone = new Authenticator(page);
      await register(browser, phone.make(await ask(browser)));
      const signed = phone.sign(await askIn());
      expect((await enter(signed)).status).toBe(200);
      const status = async (sign: () => object | Promise<object>) => (await enter(await sign())).status;
      // The same once more; a challenge of nobody's; one for a registration.
      expect(await status(() => signed)).toBe(401);
      expect(await status(() => phone.sign({ challenge: 'bm9ib2R5cyBjaGFsbGVuZ2U' }))).toBe(401);
      expect(await status(async () => phone.sign(await ask(browser)))).toBe(401);
      phone.origin = 'https://evil.example';
      expect(await status(async () => phone.sign(await askIn()))).toBe(401);
      phone.origin = page;
      phone.rpId = 'evil.example';
      expect(await status(async () => phone.sign(await askIn()))).toBe(401);
      phone.rpId = 'localhost';
      phone.verifies = false;
      expect(await status(async () => phone.sign(await askIn()))).toBe(401);
      phone.verifies = true;
      phone.counter = 0;
      expect(await status(async () => phone.sign(await askIn()))).toBe(401);
      phone.counter = 50;
      const forged = phone.sign(await askIn());
      forged.response.signature = signed.response.signature;
      expect(await status(() => forged)).toBe(401);
      expect(await status(async () => phone.sign(await askIn()))).toBe(200);
      await service.ops.patch(addressOf(person), { active: false, reason: 'x' });
      expect(await status(async () => phone.sign(await askIn()))).toBe(401);
    });

    it('is registered for whoever asked alone', async () => {
      const [one, two] = [await signIn(await takeIn()), await signIn(await takeIn())];
      const phone = new Authenticator(page);
      const asked = await ask(one);
      expect((await register(two, phone.make(asked))).status).toBe(401);
      phone.verifies = false;
      expect((await register(one, phone.make(await ask(one)))).status).toBe(401);
      expect((await one.page.get<{ passkeys: unknown[] }>('/v1/session/passkeys')).body.passkeys).toEqual([]);
    });

    it.each([{}, { id: 'a b' }, { id: 'x'.repeat(2_000) }, { response: {} }])(
      'names what is wrong with %j',
      async (change) => {
        const credential = { ...new Authenticator(page).sign({ challenge: 'x' }), ...change };
        const { status } = await enter(credential);
        expect(status).toBe(Object.keys(change).length === 0 ? 401 : 400);
      },
    );
  });

  describe('with an OpenID provider', () => {
    const begin = `/v1/sign-in/openid`;
    /** Goes there and back; what the callback answers. */
    const enter = async (login: string, query = '', wanderer = new Wanderer()) => {
      const sent = await wanderer.go(`${service.url}${begin}${query}`);
      expect(sent.status).toBe(302);
      const back = await wanderer.signInAt(sent.headers.get('location') as string, login, callback);
      return { back, wanderer, answer: await wanderer.go(back) };
    };
    const whoIs = async (answer: Response) => {
      const cookie = cookieOf(answer.headers) as string;
      const { body } = await service.as().get<SignedIn>('/v1/session', { cookie });
      return body.person.id;
    };

    it('whoever is known by their verified address comes in, and is known by their subject from then on', async () => {
      const person = await takeIn({ email: 'Known@ops.example' });
      const { answer, back, wanderer } = await enter('known@ops.example');
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('http-equiv="refresh"');
      expect(await whoIs(answer)).toBe(person.id);
      // The code once; in the browser alone that began.
      expect((await wanderer.go(back)).status).toBe(401);
      expect((await new Wanderer().go(back)).status).toBe(401);
      // Their address goes to somebody else, who is not them.
      const successor = await takeIn({ email: 'successor@ops.example' });
      await service.database.query('UPDATE people SET openid_subject = $2 WHERE id = $1', [
        successor.id,
        'else',
      ]);
      expect((await enter('successor@ops.example')).answer.status).toBe(401);
      expect(await whoIs((await enter('known@ops.example')).answer)).toBe(person.id);
      await service.ops.patch(addressOf(person), { active: false, reason: 'x' });
      expect((await enter('known@ops.example')).answer.status).toBe(401);
    }, 30_000);

    it('nobody else does: a stranger, an address that nobody verified, a forged state', async () => {
      await takeIn({ email: 'unverified@ops.example' });
      for (const login of ['stranger@ops.example', 'unverified@ops.example']) {
        const { answer } = await enter(login);
        expect(answer.status).toBe(401);
        expect(cookieOf(answer.headers)).toBeUndefined();
      }
      const wanderer = new Wanderer();
      await wanderer.go(`${service.url}${begin}`);
      for (const query of ['?code=x&state=forged', '?error=access_denied', '', '?state=&code='])
        expect((await wanderer.go(`${callback}${query}`)).status).toBe(401);
    });

    it('of several places one is said, and ops before any merchant', async () => {
      const email = 'everywhere@ops.example';
      const second = await openMerchant(service);
      const ids = [];
      for (const { caller } of [merchant, second])
        ids.push((await caller.post('/v1/merchant/people', { name: 'E', role: 'staff', email })).body.id);
      const taken = await merchant.caller.post('/v1/merchant/people', { name: 'E', role: 'staff', email });
      expect(taken).toMatchObject({ status: 409, body: { code: 'EMAIL_TAKEN' } });
      expect((await enter(email)).answer.status).toBe(401);
      expect(await whoIs((await enter(email, `?merchantId=${second.id}`)).answer)).toBe(ids[1]);
      const { id } = await takeIn({ email });
      expect(await whoIs((await enter(email)).answer)).toBe(id);
    }, 30_000);
  });

  it('tells the ways in, and keeps each sign-in', async () => {
    expect((await service.as().get('/v1/sign-in')).body).toEqual({
      link: true,
      passkey: { origin: page },
      openid: { issuer: provider.issuer },
    });
    const kept = await service.database.query<{ by: string }>(
      `SELECT DISTINCT detail->>'by' AS by FROM audit_log WHERE action = 'sign_in' ORDER BY 1`,
    );
    expect(kept.map(({ by }) => by)).toEqual(['link', 'openid', 'passkey']);
  });

  it('an address that tries without end is asked to wait', async () => {
    let last = 200;
    for (let tries = 0; tries < 320 && last !== 429; tries++) last = (await open('nonsense')).status;
    expect(last).toBe(429);
    expect(
      (await fetch(`${service.url}/v1/sign-in/link`, { method: 'POST' })).headers.get('retry-after'),
    ).not.toBeNull();
    // Whoever is in stays so.
    expect((await service.ops.get('/v1/ops/overview')).status).toBe(200);
  });
});
