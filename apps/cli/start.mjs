/** `npm start`: sets up what is missing, then runs the whole service in this process. */
import { prepare } from './prepare.mjs';

prepare();
await import('../../dist/run/start.js');
