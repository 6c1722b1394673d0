import {
  AT_WORK,
  BAG_WAS_MOVED,
  HOLDING_BAG,
  LIVE,
  NOT_DONE,
  TO_FETCH,
  WITH_BAG,
} from './assignment-states.js';
import { LEG_OVER, OPEN_LEG, UNTAKEN_LEG } from './leg-states.js';
import { ENDED, IN_STORE, UNDER_WAY } from './state-lists.js';

/** As the partial indexes of the schema and those who read the tables by hand have them. */
describe('the lists of states that statements have', () => {
  it.each([
    ['deliveries under way', UNDER_WAY, 'queued offered accepted picked_up arrived held'],
    ['deliveries in the store', IN_STORE, 'queued offered accepted held'],
    ['deliveries that are over', ENDED, 'delivered failed cancelled returned'],
    ['live assignments', LIVE, 'offered accepted picked_up arrived returning'],
    ['assignments before the pick-up', TO_FETCH, 'offered accepted'],
    ['assignments with the bag', WITH_BAG, 'picked_up arrived'],
    ['assignments whose carrier holds the bag', HOLDING_BAG, 'picked_up arrived returning'],
    ['assignments at work', AT_WORK, 'accepted picked_up arrived'],
    ['assignments after the pick-up', BAG_WAS_MOVED, 'delivered failed returning returned'],
    ['assignments that came to nothing', NOT_DONE, 'declined expired failed withdrawn'],
    ['open legs', OPEN_LEG, 'blocked waiting taken'],
    ['legs that are over', LEG_OVER, 'done dropped'],
    ['legs that nobody has', UNTAKEN_LEG, 'blocked waiting'],
  ])('%s', (_name, list, states) => {
    const listed = list.split(', ').map((state) => state.slice(1, -1));
    expect(listed.sort()).toEqual(states.split(' ').sort());
  });
});
