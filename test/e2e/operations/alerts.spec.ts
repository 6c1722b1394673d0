import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string };
}
interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

const [engine] = ENGINES as [Engine];
/** What Prometheus makes of a scrape by itself. */
const OF_PROMETHEUS = ['up'];

const { groups } = parse(readFileSync('docker/alerts.yaml', 'utf8')) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(readFileSync('docker/grafana-dashboard.json', 'utf8')) as {
  panels: Panel[];
};
const expressions = [
  ...rules.map(({ alert, expr }) => ({ told: `alert ${alert}`, expr })),
  ...dashboard.panels.flatMap(({ title, targets = [] }) =>
    // Grafana puts an interval in the place of its variable.
    targets.map(({ expr }) => ({ told: `panel ${title}`, expr: expr.replaceAll('$__rate_interval', '5m') })),
  ),
];

describe('alerts and dashboard', () => {
  let service: Service;
  let exposed: Set<string>;

  beforeAll(async () => {
    service = await startService(engine);
    exposed = namesIn(await (await fetch(`${service.url}/metrics`)).text());
  });
  afterAll(() => service.stop());

  it('has something to say for each alert, and how bad it is', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { labels, annotations } of rules) {
      expect(labels.severity).toMatch(/^(warning|critical)$/);
      expect(annotations.summary).toMatch(/\S+\.$/);
    }
  });

  it('explains every alert to the operator', () => {
    const page = readFileSync('docs/OPERATIONS.md', 'utf8');
    expect(rules.filter(({ alert }) => !page.includes(`\`${alert}\``))).toEqual([]);
  });

  it.each(expressions)('$told is PromQL over metrics that are exposed', ({ expr }) => {
    const { errors, metrics } = readPromQl(expr);
    expect({ expr, errors }).toEqual({ expr, errors: [] });
    expect(metrics.length).toBeGreaterThan(0);
    expect(metrics.filter((name) => !exposed.has(name) && !OF_PROMETHEUS.includes(name))).toEqual([]);
  });
});

/** The names of all series of an exposition, of those without a sample too. */
function namesIn(exposition: string): Set<string> {
  const types = [...exposition.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set(
    types.flatMap(([, name, type]) =>
      type === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name as string],
    ),
  );
}

function readPromQl(expr: string): { errors: string[]; metrics: string[] } {
  const errors: string[] = [];
  const metrics: string[] = [];
  parser.parse(expr).iterate({
    enter: ({ type, name, from, to }) => {
      if (type.isError) errors.push(`at ${from}: ${expr.slice(Math.max(0, from - 10), to + 10)}`);
      if (name === 'VectorSelector') metrics.push((/^[\w:]+/.exec(expr.slice(from, to)) ?? [''])[0]);
    },
  });
  return { errors, metrics };
}
