import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

/** Ids that grow with time, so that new rows lie together in their index. */
export const newId = (): string => uuidv7();

/** A readable id for what people set up by hand, such as `zone-5f3a9c`. */
export const namedId = (kind: string): string => `${kind}-${randomBytes(5).toString('hex')}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a path parameter can be the id of a row at all; if not, there is no such row. */
export const isUuid = (text: string): boolean => UUID.test(text);
