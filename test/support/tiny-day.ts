import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A made-up day of an MDRP instance: two restaurants, three couriers, twenty orders in half an hour. */
export function writeTinyDay(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const orders = Array.from({ length: 20 }, (_, index) => {
    const placedAt = 60 + Math.floor(index * 1.5);
    const x = 2_000 + ((index * 617) % 2_400);
    const y = 1_500 + ((index * 1_013) % 2_000);
    return [`o${index + 1}`, x, y, placedAt, `r${(index % 2) + 1}`, placedAt + 6 + (index % 5)];
  });
  const files: Record<string, readonly (readonly (string | number)[])[]> = {
    orders: [['order', 'x', 'y', 'placement_time', 'restaurant', 'ready_time'], ...orders],
    restaurants: [
      ['restaurant', 'x', 'y'],
      ['r1', 2_600, 2_300],
      ['r2', 3_700, 2_700],
    ],
    couriers: [
      ['courier', 'x', 'y', 'on_time', 'off_time'],
      ['c1', 2_500, 2_000, 55, 240],
      ['c2', 3_800, 3_000, 60, 240],
      ['c3', 3_000, 1_800, 75, 240],
    ],
    instance_parameters: [
      [
        'meters_per_minute',
        'pickup service minutes',
        'dropoff service minutes',
        'target click-to-door',
        'maximum click-to-door',
        'pay per order',
        'guaranteed pay per hour',
      ],
      [320, 4, 4, 40, 90, 10, 15],
    ],
  };
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(dir, `${name}.txt`), `${rows.map((row) => row.join('\t')).join('\n')}\n`);
}
