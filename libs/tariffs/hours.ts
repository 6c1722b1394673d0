/** Hours of every day, as `22:00` to `06:00`: from the first minute on, until before the second. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Hours that end before they begin go over midnight; those that end where they begin are all day. */
export function isWithin({ from, to }: Hours, minuteOfDay: number): boolean {
  const [begin, end] = [minutes(from), minutes(to)];
  if (begin < end) return begin <= minuteOfDay && minuteOfDay < end;
  return minuteOfDay >= begin || minuteOfDay < end;
}

function minutes(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number) as [number, number];
  return hour * 60 + minute;
}
