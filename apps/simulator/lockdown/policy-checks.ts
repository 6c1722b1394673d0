/** How often drop policies were kept, waived and refused, each by rule, since the service started. */
export type Checks = Readonly<Record<string, Readonly<Record<string, number>>>>;

const LINE = /^last100_drop_policy_checks_total\{(.*)\} (\d+)$/gm;

/** From the service's metrics, as Prometheus would read them. */
export async function readChecks(url: string): Promise<Checks> {
  const answer = await fetch(new URL('/metrics', url));
  return parseChecks(await answer.text());
}

export function parseChecks(metrics: string): Checks {
  const checks: Record<string, Record<string, number>> = {};
  for (const [, labels = '', count] of metrics.matchAll(LINE)) {
    const { outcome, rule } = Object.fromEntries(
      [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, value]) => [label, value]),
    ) as Record<string, string>;
    if (outcome && rule) checks[outcome] = { ...checks[outcome], [rule]: Number(count) };
  }
  return checks;
}

/** What came between two readings of one outcome, by rule; the most first. */
export function checksBetween(
  before: Checks,
  after: Checks,
  outcome: string,
): [rule: string, count: number][] {
  return Object.entries(after[outcome] ?? {})
    .map(([rule, count]): [string, number] => [rule, count - (before[outcome]?.[rule] ?? 0)])
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a);
}
