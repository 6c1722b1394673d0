/** Who did something, as history and audit log name them. */
export type Actor = 'engine' | 'resident' | `${'carrier' | 'ops' | 'merchant' | 'picker'}:${string}`;
