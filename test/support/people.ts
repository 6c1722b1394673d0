import type { OneTimeLink, SignedIn } from '../../libs/client/openapi.js';
import { Caller } from './caller.js';
import type { Service } from './service.js';

/** What a page of ours sends beside its cookie. */
export const FROM_OUR_PAGE = { 'sec-fetch-site': 'same-origin' };

/** The session's cookie of an answer, as a browser would send it back; undefined where none was set. */
export const cookieOf = (headers: Headers): string | undefined =>
  headers
    .getSetCookie()
    .find((cookie) => /^(__Host-last100|last100_session)=/.test(cookie))
    ?.split(';')[0];

/** A browser in which somebody is signed in. */
export interface Browser {
  readonly cookie: string;
  readonly who: SignedIn;
  readonly page: Caller;
}

export const browserOf = (url: string, cookie: string, who: SignedIn): Browser => ({
  cookie,
  who,
  page: new Caller(url, undefined, undefined, { ...FROM_OUR_PAGE, cookie }),
});

/** Makes a link for the person at this address, as their keeper does, and opens it in a browser. */
export async function signInByLink(service: Service, keeper: Caller, person: string): Promise<Browser> {
  const { status, body } = await keeper.post<OneTimeLink>(`${person}/sign-in-link`);
  if (status !== 201) throw new Error(JSON.stringify(body));
  const signedIn = await service.as().post<SignedIn>('/v1/sign-in/link', { token: body.token });
  const cookie = cookieOf(signedIn.headers);
  if (signedIn.status !== 200 || !cookie) throw new Error(JSON.stringify(signedIn.body));
  return browserOf(service.url, cookie, signedIn.body);
}
