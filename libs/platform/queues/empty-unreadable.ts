import { Job, type Queue } from 'bullmq';

/** Jobs looked through at once; those at the front are what the workers stumble over. */
const LOOKED_THROUGH = 200;

/**
 * Empties jobs whose payload is not JSON (a hand in the store, a disk that lied): no worker can take one and
 * none can fail it, so that it comes back for ever and hides the queue's state. Emptied, it fails or ends
 * like any other that makes no sense, and can be seen. Returns their ids.
 */
export async function emptyUnreadable(queue: Queue): Promise<string[]> {
  const ids = await queue.getRanges(['active', 'waiting'], 0, LOOKED_THROUGH - 1, true);
  const emptied: string[] = [];
  for (const id of ids) {
    if (await isReadable(queue, id)) continue;
    await new Job(queue, 'unreadable', {}, {}, id).updateData({});
    emptied.push(id);
  }
  return emptied;
}

async function isReadable(queue: Queue, id: string): Promise<boolean> {
  try {
    await queue.getJob(id);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
