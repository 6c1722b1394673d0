import { writeFileSync } from 'node:fs';
import { COMPILED, loadPrograms } from './load-programs.js';

/** Part of the build: loads every program, runs none, and keeps what V8 made of them. */
const { programs, script } = loadPrograms();
await Promise.all(Object.values(programs).map((load) => load()));
writeFileSync(COMPILED, script.createCachedData());
process.exit();
