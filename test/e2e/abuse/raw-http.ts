import { connect, type Socket } from 'node:net';

/** A request written byte by byte, and all that came back by the time the connection ended. */
export interface RawExchange {
  readonly socket: Socket;
  /** What has come so far. */
  heard(): string;
  /** Resolves with all that came, once the other side has closed. */
  readonly ended: Promise<string>;
}

/** Opens a connection and sends these words, with nothing added. */
export function speak(url: string, head: string): RawExchange {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => (heard += text));
  socket.on('error', () => undefined);
  socket.write(head);
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)));
  return { socket, heard: () => heard, ended };
}

/** The head of a request, with these headers. */
export const headOf = (method: string, path: string, headers: Record<string, string | number>): string =>
  `${method} ${path} HTTP/1.1\r\nhost: last100\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
