import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A call of an SMS gateway, as it came. */
interface GatewayCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
}

/** A server in an SMS gateway's place. It answers as it is told; to `undefined` it hangs. */
export interface SmsServer {
  readonly url: string;
  readonly calls: GatewayCall[];
  answerWith(answer: (call: GatewayCall) => readonly [status: number, body: object] | undefined): void;
  close(): Promise<unknown>;
}

export async function openSmsServer(): Promise<SmsServer> {
  const calls: GatewayCall[] = [];
  let answer: (call: GatewayCall) => readonly [number, object] | undefined = () => [200, { Code: 'OK' }];
  const hear = (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request.on('data', (bytes) => (body += bytes));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const form = Object.fromEntries(new URLSearchParams(body));
      const call = { method, path, headers: headers as Record<string, string>, form };
      calls.push(call);
      const told = answer(call);
      if (told)
        response.writeHead(told[0], { 'content-type': 'application/json' }).end(JSON.stringify(told[1]));
    });
  };
  const server = createServer(hear);
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    calls,
    answerWith: (next) => void (answer = next),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );

/** A mail server that keeps what it takes. */
export interface MailServer {
  readonly url: string;
  readonly mails: { readonly to: string; readonly raw: string }[];
  /** A code to refuse the recipient with, or undefined. */
  refuseWith(code: number | undefined): void;
  close(): Promise<unknown>;
}

export async function openMailServer(): Promise<MailServer> {
  const mails: { to: string; raw: string }[] = [];
  let refusal: number | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'shop' && password === 'secret' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: (_address, _session, done) =>
      refusal ? done(Object.assign(new Error('not now'), { responseCode: refusal })) : done(),
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (bytes: Buffer) => (raw += bytes.toString()));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://shop:secret@127.0.0.1:${port}`,
    mails,
    refuseWith: (code) => void (refusal = code),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
