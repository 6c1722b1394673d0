#!/usr/bin/env node
/** `npx last100 COMMAND`: sets up what is missing, then runs the command line. */
import { prepare } from './prepare.mjs';

prepare();
await import('../../dist/apps/cli/last100.js');
