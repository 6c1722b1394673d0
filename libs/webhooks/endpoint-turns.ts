/** Messages under way at one endpoint, in one process. */
const AT_ONCE = 16;
/** The same where the last message was not taken: a dead endpoint must not hold more than that. */
const AT_ONCE_IN_TROUBLE = 2;
/** Milliseconds to wait for a turn; what gets none stays due in the table. */
const PATIENCE = 250;

interface Endpoint {
  underWay: number;
  inTrouble: boolean;
  readonly waiting: (() => void)[];
}

/** A share for each endpoint, so that those that hang leave the others their turns. */
export class EndpointTurns {
  private readonly endpoints = new Map<string, Endpoint>();

  /** Whether a message may go out to this endpoint now, or in a moment. Each yes is ended by {@link end}. */
  async begin(endpointId: string): Promise<boolean> {
    const endpoint = this.endpoints.get(endpointId) ?? { underWay: 0, inTrouble: false, waiting: [] };
    this.endpoints.set(endpointId, endpoint);
    if (!isFull(endpoint)) {
      endpoint.underWay++;
      return true;
    }
    return !endpoint.inTrouble && waitFor(endpoint);
  }

  end(endpointId: string, taken: boolean): void {
    const endpoint = this.endpoints.get(endpointId);
    if (!endpoint) return;
    endpoint.inTrouble = !taken;
    endpoint.underWay--;
    if (!isFull(endpoint)) endpoint.waiting.shift()?.();
    if (endpoint.underWay === 0 && !endpoint.inTrouble) this.endpoints.delete(endpointId);
  }
}

const isFull = ({ underWay, inTrouble }: Endpoint): boolean =>
  underWay >= (inTrouble ? AT_ONCE_IN_TROUBLE : AT_ONCE);

function waitFor(endpoint: Endpoint): Promise<boolean> {
  return new Promise((resolve) => {
    const turn = () => {
      clearTimeout(timer);
      endpoint.underWay++;
      resolve(true);
    };
    const timer = setTimeout(() => {
      endpoint.waiting.splice(endpoint.waiting.indexOf(turn), 1);
      resolve(false);
    }, PATIENCE);
    endpoint.waiting.push(turn);
  });
}
