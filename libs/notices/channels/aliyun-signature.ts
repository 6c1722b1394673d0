import { createHmac } from 'node:crypto';

/**
 * The signature of Alibaba Cloud's RPC calls, version 1.0: HMAC-SHA1 over the method and all parameters,
 * sorted and percent-encoded as RFC 3986 has it. https://help.aliyun.com/document_detail/315526.html
 */
export function aliyunSignature(
  method: 'GET' | 'POST',
  parameters: Readonly<Record<string, string>>,
  secret: string,
): string {
  const query = Object.keys(parameters)
    .sort()
    .map((name) => `${encode(name)}=${encode(parameters[name] as string)}`)
    .join('&');
  return createHmac('sha1', `${secret}&`)
    .update(`${method}&%2F&${encode(query)}`)
    .digest('base64');
}

/** `encodeURIComponent` leaves these five as they are. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
