import type { Answer } from '../support/answer.js';

/** The service is away or sheds load: that is no answer to what was asked. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/** Asks again until there is an answer, as every client of a service that may be killed must. */
export async function insist<Body>(
  ask: () => Promise<Answer<Body>>,
  isAnswer: (answer: Answer<Body>) => boolean = () => true,
  seconds = 60,
): Promise<Answer<Body>> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    let trouble: unknown;
    try {
      const answer = await ask();
      if (!PASSING.has(answer.status) && isAnswer(answer)) return answer;
      trouble = JSON.stringify(answer.body);
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) throw new Error(`No answer for ${seconds} s`, { cause: trouble });
    await new Promise((resolve) => setTimeout(resolve, 100 + 200 * Math.random()));
  }
}
