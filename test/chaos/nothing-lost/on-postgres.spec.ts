import { ONE_ENGINE, type Engine } from '../../support/engines.js';
import { nothingIsLost } from './siege.js';

const [postgres] = ONE_ENGINE as [Engine];

describe('nothing is lost, on PostgreSQL alone', () => nothingIsLost(postgres));
