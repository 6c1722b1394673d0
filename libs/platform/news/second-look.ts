import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';

/** Codes of refusals that say "there is none", by what is held in memory. */
const MISSES = new Set(['NOT_FOUND', 'UNKNOWN_STORE', 'UNKNOWN_ZONE', 'UNKNOWN_COMPOUND', 'OUTSIDE_ZONES']);

/** Where memory lacks what a table has: reads it anew, and answers whether there was more. */
type CatchUp = () => Promise<boolean>;

/**
 * What one process has just taken in, the next may not have heard of yet: before it says that there is no
 * such thing, it looks into the tables once. A caller that was answered 201 is not told 404 by another
 * process.
 */
@Injectable()
export class SecondLook {
  private readonly catchUps: CatchUp[] = [];

  /** For each that holds tables in memory. */
  register(catchUp: CatchUp): void {
    this.catchUps.push(catchUp);
  }

  /** What `work` answers; once more, where it missed something that is there by now. */
  async at<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(await this.mayHelp(error))) throw error;
      return work();
    }
  }

  async mayHelp(error: unknown): Promise<boolean> {
    if (!(error instanceof Problem) || !MISSES.has(error.code)) return false;
    const hadMore = await Promise.all(this.catchUps.map((catchUp) => catchUp()));
    return hadMore.includes(true);
  }
}
