import type { OpsClient } from '../../../libs/client/ops-client.js';

/** Which compounds called their volunteers, as far as ops saw it. */
export class VolunteerCalls {
  private readonly calls = new Map<string, string>();

  constructor(private readonly ops: OpsClient) {}

  async look(): Promise<void> {
    for (const { id, name, calledAt } of await this.ops.compounds())
      if (calledAt) this.calls.set(`${id} ${calledAt}`, name.en);
  }

  /** A compound's name for each of its calls. */
  get made(): string[] {
    return [...this.calls.values()];
  }
}
