/**
 * A resident's link with a slash behind it, as some apps complete addresses. Elsewhere an address may end in
 * a name.
 */
const LINK_WITH_SLASH = /^(\/v1\/track\/[^/]+)\/+$/;

/**
 * A colon in the path, as `orders:batch` has one, may come escaped: clients that build addresses from parts
 * do so.
 */
export function asMeant(url: string): string {
  const [path, ...query] = url.split('?');
  return [(path as string).replace(/%3a/gi, ':').replace(LINK_WITH_SLASH, '$1'), ...query].join('?');
}
