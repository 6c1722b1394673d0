/**
 * `npm run generate:client`: writes the types of `libs/client` from the OpenAPI document, for which no
 * service is started. With the file of a document as its argument it prints its types instead:
 * `test/e2e/openapi-lint.spec.ts` compares them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { prepare, root } from './prepare.mjs';

const given = process.argv[2];
if (given) process.stdout.write(await typesOf(JSON.parse(readFileSync(given, 'utf8'))));
else {
  prepare();
  const { unservedDocument } = await import('../../dist/apps/api/openapi/unserved-document.js');
  writeFileSync(join(root, 'libs/client/openapi.ts'), await typesOf(await unservedDocument()));
  // Modules of the api keep timers.
  process.exit();
}

async function typesOf(document) {
  for (const item of Object.values(document.paths)) Object.values(item).forEach(leaveOutUsualProblems);
  const types = await openapiTypes(document, {
    immutable: true,
    // What is left out of a request takes its default.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
  });
  return `/** Made from the OpenAPI document by \`npm run generate:client\`: change that, not this. */\n\n${astToString(types)}`;
}

/** Every refusal is the same problem document: said once, the types are a third shorter. */
function leaveOutUsualProblems({ responses }) {
  const usual = JSON.stringify(responses.default);
  for (const status of Object.keys(responses))
    if (status !== 'default' && JSON.stringify(responses[status]) === usual) delete responses[status];
}
