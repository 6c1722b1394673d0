/** What `npm run dev` watches: the whole service from its modules, not from the programs they are put into. */
const { run } = await import('../../dist/apps/cli/start.js');
await run();
