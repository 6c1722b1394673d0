/**
 * Which mutant is on, and which were asked about: a promise that does not ask about a mutant cannot notice
 * it.
 */
export class Switchboard {
  private on: number | undefined;
  private asked = new Set<number>();
  private calls = 0;
  private bound = Infinity;

  /** The `$m` of woven files. */
  readonly isOn = (id: number): boolean => {
    if (++this.calls > this.bound) throw new Error('This goes on for ever.');
    if (this.on === undefined) this.asked.add(id);
    return id === this.on;
  };

  turnOn(id: number): void {
    this.on = id;
  }

  /** From here on; more than so many questions are a loop without end. */
  count(bound: number): void {
    this.asked = new Set();
    this.calls = 0;
    this.bound = bound;
  }

  get counted(): { readonly asked: ReadonlySet<number>; readonly calls: number } {
    return { asked: this.asked, calls: this.calls };
  }
}
