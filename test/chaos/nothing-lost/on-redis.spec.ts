import { ENGINES, type Engine } from '../../support/engines.js';
import { whereFound } from '../../support/where-found.js';
import { nothingIsLost } from './siege.js';

const [redis] = ENGINES.filter(({ engine }) => engine === 'redis');

whereFound(redis)('nothing is lost, on Redis', () => nothingIsLost(redis as Engine));
