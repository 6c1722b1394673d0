export interface Labelled {
  readonly features: ReadonlySet<string>;
  readonly label: string;
}

/** For each feature, what it adds to each label, in the order of the labels. */
export interface Fitted {
  readonly labels: readonly string[];
  readonly biases: readonly number[];
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

const PASSES = 400;
const STEP = 0.5;
/**
 * Sparse and small, so that the weights can be shipped and a run of characters seen twice decides nothing
 * alone.
 */
const SPARSE = 0.0006;
const SMALL = 0.0003;

/** Multinomial logistic regression by proximal gradient descent: deterministic, no randomness at all. */
export function fit(examples: readonly Labelled[], { sharedBy }: { readonly sharedBy: number }): Fitted {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const { index, rows } = indexed(examples, sharedBy);
  const biases = labels.map(() => 0);
  const weights = Array.from({ length: index.size }, () => new Float64Array(labels.length));
  for (let pass = 0; pass < PASSES; pass++) {
    const slopes = Array.from({ length: index.size }, () => new Float64Array(labels.length));
    for (const [at, row] of rows.entries()) {
      const meant = labels.indexOf((examples[at] as Labelled).label);
      const shares = softmax(labels.map((_, label) => sum(row, label)));
      for (const [label, share] of shares.entries()) {
        const off = (share - (label === meant ? 1 : 0)) / rows.length;
        biases[label] = (biases[label] as number) - STEP * off;
        for (const feature of row) (slopes[feature] as Float64Array)[label]! += off;
      }
    }
    descend(weights, slopes);
  }
  function sum(row: readonly number[], label: number): number {
    return row.reduce(
      (total, feature) => total + (weights[feature] as Float64Array)[label]!,
      biases[label] as number,
    );
  }
  return {
    labels,
    biases,
    weights: new Map([...index].map(([feature, at]) => [feature, [...(weights[at] as Float64Array)]])),
  };
}

function descend(weights: readonly Float64Array[], slopes: readonly Float64Array[]): void {
  for (const [at, weight] of weights.entries()) {
    for (let label = 0; label < weight.length; label++) {
      const next = weight[label]! * (1 - STEP * SMALL) - STEP * (slopes[at] as Float64Array)[label]!;
      weight[label] = Math.sign(next) * Math.max(0, Math.abs(next) - STEP * SPARSE);
    }
  }
}

function indexed(
  examples: readonly Labelled[],
  sharedBy: number,
): { index: Map<string, number>; rows: number[][] } {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= sharedBy) index.set(feature, index.size);
  const rows = examples.map(({ features }) => [...features].flatMap((one) => index.get(one) ?? []));
  return { index, rows };
}

function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const grown = sums.map((one) => Math.exp(one - most));
  const all = grown.reduce((total, one) => total + one, 0);
  return grown.map((one) => one / all);
}

/** The likeliest label. */
export function classify(
  { labels, biases, weights }: Fitted,
  features: ReadonlySet<string>,
): { label: string; probability: number } {
  const sums = labels.map((_, label) =>
    [...features].reduce(
      (total, feature) => total + (weights.get(feature)?.[label] ?? 0),
      biases[label] as number,
    ),
  );
  const shares = softmax(sums);
  const most = Math.max(...shares);
  return { label: labels[shares.indexOf(most)] as string, probability: most };
}
