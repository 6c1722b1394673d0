import { nearestName } from '../http/nearest-name.js';

/** Read where they are used: by the programs of people, before there is a configuration. */
const READ_ELSEWHERE = ['LAST100_DEBUG'];

/**
 * Settings of ours that nobody knows, each with the name that was most likely meant: a typing error sets
 * nothing.
 */
export function unknownSettings(env: NodeJS.ProcessEnv, known: readonly string[]): string[] {
  const ours = [...known, ...READ_ELSEWHERE];
  return Object.keys(env)
    .filter((name) => name.startsWith('LAST100_') && !ours.includes(name))
    .map((name) => {
      const meant = nearestName(name, ours);
      return `${name} is no setting${meant ? `: did you mean ${meant}?` : ' and has no effect.'}`;
    });
}
