import type { CarrierClient } from '../../libs/client/carrier-client.js';

interface Purse {
  readonly client: CarrierClient;
  readonly since: string;
  readonly before: number;
  readonly legs: number;
}

/** What riders earn while a simulation runs, as each sees it on its phone. */
export class Payday {
  private constructor(private readonly purses: readonly Purse[]) {}

  static async begin(clients: readonly CarrierClient[]): Promise<Payday> {
    const purses = await Promise.all(
      clients.map(async (client) => {
        const { today } = await client.me();
        // Volunteers have none.
        if (!today.pay) return [];
        const { amount, legs } = await client.statement(today.day);
        return [{ client, since: today.day, before: amount, legs }];
      }),
    );
    return new Payday(purses.flat());
  }

  /** In one line: the sum, and how far apart the purses are. */
  async tell(): Promise<string> {
    const earned = await Promise.all(
      this.purses.map(async ({ client, since, before, legs }) => {
        const now = await client.statement(since);
        return { amount: now.amount - before, legs: now.legs - legs, currency: now.currency };
      }),
    );
    const worked = earned.filter(({ legs }) => legs > 0).toSorted((one, other) => one.amount - other.amount);
    const [least] = worked;
    const most = worked.at(-1);
    if (!least || !most) return '  pay   nobody has earned anything';
    const sum = (of: 'amount' | 'legs') => worked.reduce((total, one) => total + one[of], 0);
    const money = (amount: number) => `${(amount / 100).toFixed(2)} ${least.currency}`;
    const spread = `from ${money(least.amount)} to ${money(most.amount)} each`;
    return `  pay   ${money(sum('amount'))} for ${sum('legs')} legs of ${worked.length} riders, ${spread}`;
  }
}
