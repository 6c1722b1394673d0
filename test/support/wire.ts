import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A TCP proxy between the service and something it calls, on which bad days can be had: connections that go
 * mute (as when a firewall forgets them, or a host vanishes: no FIN, no RST, bytes simply go nowhere), break,
 * or take their time.
 */
export interface Wire {
  /** The address of what lies behind, through this wire. */
  readonly url: string;
  /** Connections there are now carry nothing any more, either way; new ones are fine. */
  mute(): void;
  /** Nor do new ones, until {@link restore}. */
  muteAll(): void;
  /** Each chunk is late by so many milliseconds, either way. */
  delay(ms: number): void;
  /** Connections there are now break, with a FIN. */
  cut(): void;
  /** New connections are fine again. Those that are mute stay so. */
  restore(): void;
  /** Whether a connection that the far end sees at this port of ours comes through here. */
  carries(port: number): boolean;
  close(): Promise<void>;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  mute: boolean;
}

export async function openWire(target: string): Promise<Wire> {
  const behind = new URL(target);
  const pairs = new Set<Pair>();
  let allMute = false;
  let late = 0;

  const carry = (pair: Pair, from: Socket, to: Socket) => {
    from.on('data', (bytes) => {
      if (pair.mute) return;
      if (late === 0) to.write(bytes);
      else setTimeout(() => !pair.mute && to.writable && to.write(bytes), late);
    });
    from.on('error', () => undefined);
    // Who is mute does not even say goodbye.
    from.on('close', () => {
      if (!pair.mute) to.destroy();
      if (pair.near.destroyed && pair.far.destroyed) pairs.delete(pair);
    });
  };

  const server = createServer((near) => {
    const far = connect(Number(behind.port || 5432), behind.hostname);
    const pair: Pair = { near, far, mute: allMute };
    pairs.add(pair);
    carry(pair, near, far);
    carry(pair, far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);

  const mute = () => pairs.forEach((pair) => (pair.mute = true));
  const destroy = () => {
    for (const { near, far } of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    url: url.href,
    mute,
    muteAll: () => {
      allMute = true;
      mute();
    },
    delay: (ms) => (late = ms),
    cut: destroy,
    restore: () => {
      allMute = false;
      late = 0;
    },
    carries: (port) => [...pairs].some(({ far }) => far.localPort === port),
    close: async () => {
      destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
