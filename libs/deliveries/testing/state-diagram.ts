import { DELIVERY_EVENTS, DELIVERY_MACHINE, DELIVERY_STATES } from '../delivery-machine.js';

/** The table of states as docs/ARCHITECTURE.md draws it, in Mermaid. */
export function stateDiagram(): string {
  const arrows = DELIVERY_STATES.flatMap((from) =>
    DELIVERY_STATES.flatMap((to) => {
      const events = DELIVERY_EVENTS.filter((event) => DELIVERY_MACHINE[event][from] === to);
      return events.length > 0 ? [`  ${from} --> ${to}: ${events.join(', ')}`] : [];
    }),
  );
  const ends = DELIVERY_STATES.filter((state) =>
    DELIVERY_EVENTS.every((event) => !DELIVERY_MACHINE[event][state]),
  );
  return [
    'stateDiagram-v2',
    '  [*] --> queued',
    ...arrows,
    ...ends.map((state) => `  ${state} --> [*]`),
  ].join('\n');
}
