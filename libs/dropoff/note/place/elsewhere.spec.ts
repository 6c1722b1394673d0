import { askedIn, isAskedAbout } from '../../testing/asked-in.js';

describe('who refuses the door', () => {
  it.each([
    '不要放门口，塞到旁边电表箱里',
    '别放门口地上,挂在楼梯扶手上',
    '门口不要放,放消防栓里面',
    '不要放门口,藏到水表箱后面',
    '不要放门口 放天台',
    '别放门口,给邻居302',
    'Not on the doorstep please - under the bench in the porch',
    "don't leave it at the door, tuck it behind the planter",
    'not at the door, hang it on the railing',
    'Not outside! in the meter cupboard please',
    'not at my door, give it to neighbour in 4B',
  ])('and names something that no rule knows is asked, and not met: %s', (note) => {
    expect(askedIn(note)).not.toHaveProperty('place');
    expect(isAskedAbout(note)).toBe(true);
  });

  it.each([
    ['不要放门口,会丢', 'in_person'],
    ['交给我,不要放门口', 'in_person'],
    ['请不要丢在家门口,一定等我开门', 'in_person'],
    ["don't leave it at the door please", 'in_person'],
    ['不要放门口,放门卫', 'guard_post'],
    ['not at the door, reception please', 'guard_post'],
  ])('and names nothing else, or one of ours, is understood: %s', (note, place) => {
    expect(askedIn(note)).toMatchObject({ place });
    expect(isAskedAbout(note)).toBe(false);
  });
});
