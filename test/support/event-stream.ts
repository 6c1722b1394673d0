/** A server-sent event as it came over the wire. */
interface ServerEvent {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
}

/** An open stream of server-sent events, read one by one. */
export interface EventStream {
  readonly headers: Headers;
  next(): Promise<ServerEvent>;
  close(): void;
}

export async function openEvents(url: string, token: string | undefined): Promise<EventStream> {
  const gone = new AbortController();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: gone.signal });
  if (!answer.body) throw new Error(`No stream: ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  return {
    headers: answer.headers,
    close: () => gone.abort(),
    next: async () => {
      for (;;) {
        const [block, ...rest] = heard.split('\n\n');
        if (rest.length > 0) {
          heard = rest.join('\n\n');
          if (block?.includes('data:')) return parse(block);
          continue;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('The stream has ended');
        heard += value;
      }
    },
  };
}

function parse(block: string): ServerEvent {
  const line = (name: string) =>
    block
      .split('\n')
      .filter((one) => one.startsWith(`${name}: `))
      .map((one) => one.slice(name.length + 2))
      .join('\n');
  return { type: line('event'), id: line('id'), data: JSON.parse(line('data')) };
}
