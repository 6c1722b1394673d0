import { chilledGoods } from './chilled.js';
import { freshGoods } from './fresh.js';
import { frozenGoods, hotGoods } from './frozen-and-hot.js';
import { pantryGoods } from './pantry.js';

/** What the stores of the demo district sell. */
export const demoGoods = [...freshGoods, ...chilledGoods, ...frozenGoods, ...hotGoods, ...pantryGoods];
