/**
 * A binary heap of numbers by priority, the least first; equal priorities by number, so that it is
 * deterministic.
 */
export class Heap {
  private readonly items: number[] = [];
  private readonly priorities: number[] = [];

  push(item: number, priority: number): void {
    let slot = this.items.length;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      if (!this.isBefore(item, priority, parent)) break;
      this.move(parent, slot);
      slot = parent;
    }
    this.items[slot] = item;
    this.priorities[slot] = priority;
  }

  pop(): number | undefined {
    const [first] = this.items;
    const item = this.items.pop() as number;
    const priority = this.priorities.pop() as number;
    if (this.items.length === 0) return first;
    const size = this.items.length;
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && this.isBefore(this.items[right] as number, this.priorities[right] as number, child))
        child = right;
      if (this.isBefore(item, priority, child)) break;
      this.move(child, slot);
      slot = child;
    }
    this.items[slot] = item;
    this.priorities[slot] = priority;
    return first;
  }

  private isBefore(item: number, priority: number, slot: number): boolean {
    const other = this.priorities[slot] as number;
    return priority < other || (priority === other && item < (this.items[slot] as number));
  }

  private move(from: number, to: number): void {
    this.items[to] = this.items[from] as number;
    this.priorities[to] = this.priorities[from] as number;
  }
}
