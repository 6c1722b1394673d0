import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../../platform/database/free-port.js';
import { aliyunSignature } from './aliyun-signature.js';
import { AliyunSms } from './aliyun-sms.js';
import type { OutgoingNotice } from './channel.js';
import { outcomeOf } from './mail-channel.js';
import { SmsChannel } from './sms-channel.js';
import { TwilioSms } from './twilio-sms.js';

const NOTICE: OutgoingNotice = {
  id: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a90',
  deliveryId: '017fcf5c-8a31-7c1e-9d52-3b1f6c1d2a91',
  kind: 'delivered',
  language: 'zh',
  expectedAt: null,
  address: '+8613800138000',
  facts: {
    store: { zh: '国定路店', en: 'Guoding Road' },
    link: 'https://last100.example/v1/track/AbCd1234_-',
    time: '18:40',
    place: 'guard_post',
    photo: true,
    reason: null,
  },
  text: { subject: '已送达', text: '已放在门卫处 (it’s there!)' },
};

interface Heard {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly form: Record<string, string>;
}

describe('an SMS gateway', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; body: object | string; headers?: Record<string, string> } | 'hangs_up';
  let heard: Heard[] = [];

  const hear: RequestListener = (request, response) => {
    let body = '';
    request.on('data', (bytes) => (body += bytes));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const form = Object.fromEntries(new URLSearchParams(body));
      heard.push({ method, path, authorization: headers.authorization, form });
      if (answer === 'hangs_up') return void request.socket.destroy();
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      response.writeHead(answer.status, answer.headers ?? {}).end(text);
    });
  };
  beforeAll(async () => {
    server = createServer(hear);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  beforeEach(() => void (heard = []));

  const aliyun = (at = url) =>
    new AliyunSms({
      url: at,
      accessKeyId: 'testId',
      accessKeySecret: 'testSecret',
      signName: '杨浦生鲜',
      templates: { delivered: { zh: 'SMS_123' } },
    });
  const twilio = (from = '+15005550006') =>
    new TwilioSms({ url, accountSid: 'AC123', authToken: 'token', from });

  it('of Alibaba Cloud is called as SendSms is documented, with a signature that it can check', async () => {
    answer = { status: 200, body: { Code: 'OK', Message: 'OK', BizId: '9006197469364984', RequestId: 'x' } };
    expect(await aliyun().send(NOTICE)).toEqual({ outcome: 'sent' });
    const [{ method, path, form }] = heard as [Heard];
    expect([method, path]).toEqual(['POST', '/']);
    const { Signature, ...signed } = form;
    expect(Signature).toBe(aliyunSignature('POST', signed, 'testSecret'));
    expect(signed).toMatchObject({
      Action: 'SendSms',
      Version: '2017-05-25',
      Format: 'JSON',
      SignatureMethod: 'HMAC-SHA1',
      SignatureVersion: '1.0',
      AccessKeyId: 'testId',
      PhoneNumbers: '13800138000',
      SignName: '杨浦生鲜',
      TemplateCode: 'SMS_123',
      OutId: NOTICE.id,
      Timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    const variables = JSON.parse(signed.TemplateParam ?? '') as Record<string, string>;
    expect(variables).toMatchObject({ store: '国定路店', place: '门卫处', token: 'AbCd1234_-' });
    expect(`${variables.tokenA}${variables.tokenB}`).toBe(variables.token);
    for (const value of Object.values(variables)) expect(value).not.toContain('://');
    expect(await aliyun().send({ ...NOTICE, address: '+85261234567' })).toEqual({ outcome: 'sent' });
    expect(heard[1]?.form.PhoneNumbers).toBe('85261234567');
    expect(heard[1]?.form.SignatureNonce).not.toBe(signed.SignatureNonce);
  });

  it.each([
    [
      400,
      { Code: 'isv.MOBILE_NUMBER_ILLEGAL' },
      { outcome: 'refused', because: 'isv.MOBILE_NUMBER_ILLEGAL' },
    ],
    [
      200,
      { Code: 'isv.BUSINESS_LIMIT_CONTROL' },
      { outcome: 'refused', because: 'isv.BUSINESS_LIMIT_CONTROL' },
    ],
    [400, { Code: 'Throttling.User' }, { outcome: 'away', because: 'Throttling.User' }],
    [200, { Code: 'isp.SYSTEM_ERROR' }, { outcome: 'away', because: 'isp.SYSTEM_ERROR' }],
    [503, 'down', { outcome: 'away', because: 'http_503' }],
    [502, '<html>', { outcome: 'unknown', because: 'http_502' }],
  ] as const)('of Alibaba Cloud that answers %s %j', async (status, body, outcome) => {
    answer = { status, body };
    expect(await aliyun().send(NOTICE)).toEqual(outcome);
  });

  it('of Alibaba Cloud is not called without a template for the kind and language', async () => {
    expect(await aliyun().send({ ...NOTICE, language: 'en' })).toEqual({
      outcome: 'refused',
      because: 'no_template',
    });
    expect(heard).toEqual([]);
  });

  it('of Twilio is called as its Messages resource is documented', async () => {
    answer = { status: 201, body: { sid: 'SM123', status: 'queued' } };
    expect(await twilio().send(NOTICE)).toEqual({ outcome: 'sent' });
    expect(heard[0]).toEqual({
      method: 'POST',
      path: '/2010-04-01/Accounts/AC123/Messages.json',
      authorization: `Basic ${Buffer.from('AC123:token').toString('base64')}`,
      form: { To: '+8613800138000', From: '+15005550006', Body: NOTICE.text.text },
    });
    await twilio('MG123').send(NOTICE);
    expect(heard[1]?.form).toMatchObject({ MessagingServiceSid: 'MG123' });
  });

  it.each([
    [400, { code: 21_211, status: 400 }, {}, { outcome: 'refused', because: 'twilio_21211' }],
    [400, { code: 21_610, status: 400 }, {}, { outcome: 'refused', because: 'unsubscribed' }],
    [401, { code: 20_003 }, {}, { outcome: 'away', because: 'http_401' }],
    [429, { code: 20_429 }, { 'retry-after': '7' }, { outcome: 'away', because: 'http_429', retryAfter: 7 }],
    [500, 'oops', {}, { outcome: 'unknown', because: 'http_500' }],
    [200, {}, {}, { outcome: 'unknown', because: 'http_200' }],
  ] as const)('of Twilio that answers %s %j %j', async (status, body, headers, outcome) => {
    answer = { status, body, headers };
    expect(await twilio().send(NOTICE)).toEqual(outcome);
  });

  it('that was never reached is tried again; one that hung up may have sent it', async () => {
    expect(await aliyun(`http://127.0.0.1:${await freePort()}`).send(NOTICE)).toEqual({
      outcome: 'away',
      because: 'econnrefused',
    });
    answer = 'hangs_up';
    expect(await aliyun().send(NOTICE)).toEqual({ outcome: 'unknown', because: 'no_answer' });
  });

  it.each([
    ['13800138000', '+8613800138000'],
    ['+44 7700 900123', '+447700900123'],
    // A landline of the mainland, a privacy number, and what is no number take no text.
    ['021-65432100', undefined],
    ['13800138000,1234', undefined],
    ['12345', undefined],
  ])('reaches %s at %s', (phone, address) => {
    expect(new SmsChannel(twilio()).addressOf({ phone })).toBe(address);
  });
});

describe('what a mail server’s refusal means', () => {
  it.each([
    [{ code: 'ESOCKET', syscall: 'connect' }, 'away'],
    [{ code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, 'away'],
    [{ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'unknown'],
    [{ code: 'EDNS' }, 'away'],
    [{ code: 'EAUTH', responseCode: 535 }, 'away'],
    [{ code: 'EENVELOPE', responseCode: 550 }, 'refused'],
    [{ code: 'EENVELOPE', responseCode: 451 }, 'away'],
    [{ code: 'EMESSAGE', responseCode: 554 }, 'refused'],
    [{ code: 'ECONNECTION' }, 'unknown'],
  ])('%j is %s', (error, outcome) => expect(outcomeOf(error)).toMatchObject({ outcome }));
});
