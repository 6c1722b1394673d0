import { ruleOf } from '../../rules/index.js';
import type { Heard } from '../heard.js';

/**
 * What no one is harmed by where it was not meant: a bell that is not rung, a bag that is put down and left.
 */
export const isCareful = ({ rule, value }: Heard): boolean => value === ruleOf(rule).careful;
