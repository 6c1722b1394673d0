import { writeFileSync } from 'node:fs';
import { unservedDocument } from '../../apps/api/openapi/unserved-document.js';

/**
 * Writes the OpenAPI document to the file that is named; a process of its own, because modules of the api
 * keep timers.
 */
writeFileSync(process.argv[2] as string, JSON.stringify(await unservedDocument()));
process.exit(0);
