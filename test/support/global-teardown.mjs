import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { folder, postgres, redis } = globalThis.__last100;
  redis?.kill();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
