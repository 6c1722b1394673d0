/** A message's id as merchants see it: in `webhook-id`, and wherever they ask for it. */
export const messageName = (messageId: string): string => `msg_${messageId.replaceAll('-', '')}`;

/** The id of a message that a merchant names; undefined for what is no such name. */
export function messageIdOf(name: string): string | undefined {
  const [, id] = /^msg_([0-9a-f]{32})$/.exec(name) ?? [];
  return id?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
