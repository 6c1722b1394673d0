import type { ChangedPart } from '../../deliveries/changed-part.js';
import { invalid } from '../../platform/http/problem.js';
import { fieldError } from '../../platform/http/validation.js';
import { mergedLines } from '../asked-goods.js';
import { orderRequest, type OrderRequest } from '../order-request.js';
import type { OrderChange } from './change-request.js';

/** An order as its merchant would post it now, but for when it is ready: that is not kept as it was asked. */
export type KeptRequest = Omit<OrderRequest, 'readyAt' | 'quoteId'>;

export interface MergedOrder {
  readonly request: OrderRequest;
  readonly changed: readonly ChangedPart[];
}

/**
 * A change laid over an order (RFC 7396). Throws what refuses the whole by the rules that every order keeps.
 */
export function mergeChange(kept: KeptRequest, change: OrderChange): MergedOrder {
  const { dropoff, window, ...rest } = change;
  const merged = orderRequest.safeParse(
    withoutNulls({
      ...kept,
      ...rest,
      dropoff: {
        ...kept.dropoff,
        ...dropoff,
        contact: { ...kept.dropoff.contact, ...dropoff?.contact },
      },
      window: window === undefined ? kept.window : window,
    }),
  );
  if (!merged.success) throw invalid(merged.error.issues.map(fieldError));
  return { request: merged.data, changed: partsThatDiffer(kept, merged.data) };
}

function partsThatDiffer(kept: KeptRequest, request: OrderRequest): ChangedPart[] {
  const parts: Partial<Record<ChangedPart, readonly [before: unknown, after: unknown]>> = {
    lines: [quantities(kept.lines), quantities(request.lines)],
    goods: [kept.goods, request.goods],
    dropoff: [addressOf(kept.dropoff), addressOf(request.dropoff)],
    contact: [kept.dropoff.contact, request.dropoff.contact],
    note: [kept.dropoff.note ?? '', request.dropoff.note ?? ''],
    window: [kept.window ?? {}, request.window ?? {}],
    readyAt: [undefined, request.readyAt],
    substitution: [kept.substitution ?? 'ask', request.substitution ?? 'ask'],
    metadata: [kept.metadata ?? {}, request.metadata ?? {}],
    tip: [kept.tip ?? 0, request.tip ?? 0],
  };
  return (Object.keys(parts) as ChangedPart[]).filter((part) => {
    const [before, after] = parts[part] as readonly [unknown, unknown];
    return inOrder(before) !== inOrder(after);
  });
}

const quantities = (lines: OrderRequest['lines']) => Object.fromEntries(mergedLines({ lines }));

const addressOf = ({ contact: _contact, note: _note, ...address }: OrderRequest['dropoff']) => address;

const withoutNulls = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) => part ?? undefined) as Value;

/** The same text for the same content, in whatever order its members come. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
