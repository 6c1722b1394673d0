import { tellsOfOther, tellsOfPastHour } from './told-days.js';

describe('a clause with a day tells of what was', () => {
  it.each([
    ...['周一才送到', '周一才送来的', '周一才到 都化了', '周一送得太晚', '周一又迟到', '周一送晚'],
    ...['周一的还没来'],
    ...['周一放门卫了', '周一送隔壁邻居家了', '周一放门卫了 2袋', '周一少了一盒', '周一放门口丢了'],
    ...['周一的快递不见了'],
    ...['周一的鸡蛋没了', '周一的被偷', '周一少送一盒', '周一多送一份', '周一送错', '周一送少', '周一漏一袋'],
    ...['周一没收到', '周一没送到', '周一没到', '周一奶坏了', '周一鸡蛋碎', '周一菜都烂', '周一的鱼不新鲜'],
    ...['周一买的', '周一下单的', '周一收货的师傅', '周一收到的', '周一寄来的', '周一拿走的', '周一拿错的'],
    ...['周一搬进的'],
    ...['周一发出的', '周三送过一次', '周一投诉', '跟你们反映周一', '3月1日以来', '3月1日至今', '周一那次'],
    ...['周一那天的'],
  ])('in Chinese: %s', (clause) => {
    expect(tellsOfOther(clause)).toBe(true);
  });

  it.each([
    ...["it wasn't there on friday", "we weren't in on friday", "you hadn't rung on friday"],
    ...["he didn't ring on friday"],
    ...["friday's hasn't turned up", 'friday didnt happen', 'friday was wet', 'on friday you were late'],
    ...['we had it friday'],
    ...['i got it on friday', 'you promised friday', 'the app said friday', 'he told me friday'],
    ...['it is supposed to be friday'],
    ...['guard refused on friday', 'i tried on friday', 'payment failed on friday', 'scheduled for friday'],
    ...['received on friday', 'you missed friday', 'eggs missing on friday', 'you came on friday'],
    ...['he left it on friday'],
    ...['he brought it on friday', 'i moved here on friday', 'bought on friday', 'i ordered on friday'],
    ...['arrived on friday', 'you rang on friday', 'you knocked on friday', 'you lost the friday bag'],
    ...['he took friday off'],
    ...['you forgot friday', 'i gave the code on friday', 'put on the step friday', 'friday a week ago'],
    ...['since friday', 'since friday', 'like yesterday', 'we usually get friday', 'always friday'],
    ...['weekly on friday'],
    ...['at last friday', 'delivered on friday', 'the rider delivered on friday', 'one box short on friday'],
  ])('in English: %s', (clause) => {
    expect(tellsOfOther(clause)).toBe(true);
  });
});

describe('a clause with a day tells of something else that has it', () => {
  it.each([
    ...['5月3日生日', '保质到12月1日', '有效期至12月1日', '12月1日过期', '12月1日到期', '11月25日生产'],
    ...['5月3日是纪念日'],
    ...['店庆周年5月3日', '周五放假', '周六结婚', '周六婚礼', '周五考试', '周一开学', '周六开业', '周五手术'],
    ...['周五出院'],
    ...['周五住院', '12月1日预产', '5月3日出生', '3月28日封控', '4月1日解封', '封到4月1日', '3月28日封城'],
    ...['隔离至周五', '周五打疫苗', '周五体检', '周五面试', '周五出差', '周五旅游', '周五度假', '周五搬家'],
    ...['周五搬走'],
    ...['周五入住', '周五回国', '周五上学', '周五聚会', '周五核酸', '周五孩子在家', '周五的航班'],
    ...['周五的火车', '周五高铁'],
  ])('in Chinese: %s', (clause) => {
    expect(tellsOfOther(clause)).toBe(true);
  });

  it.each([
    ...['baby born nov 20', 'birthday on may 3', 'bday on may 3', 'b-day on may 3', 'anniversary on may 3'],
    ...['wedding on saturday', 'party on saturday', 'my exam is on friday', 'exams start on friday'],
    ...['flight on friday'],
    ...['trip on friday', 'holiday on friday', 'meeting on friday', 'appointment on friday'],
    ...['interview on friday'],
    ...['surgery on friday', 'lockdown from friday', 'locked down from friday', 'quarantine until friday'],
    ...['it expires dec 1', 'best before dec 1', 'use by dec 1', 'sell by dec 1', 'best by dec 1'],
    ...['bb dec 1', 'bbe dec 1'],
    ...['dated dec 1', 'made on dec 1', 'valid to dec 1', 'i leave on friday', 'we move on friday'],
    ...['he comes on friday'],
    ...["they'll arrive on friday", 'she will return on friday', 'i am going on friday'],
    ...["i'm leaving on friday"],
    ...["we're moving on friday", 'we are travelling on friday', "he's coming on friday"],
    ...['she is coming on friday'],
    ...['i fly on friday', 'she flies on friday', 'he goes on friday', 'he returns on friday'],
    ...['we travel on friday'],
  ])('in English: %s', (clause) => {
    expect(tellsOfOther(clause)).toBe(true);
  });
});

describe('a clause with a day asks for the delivery', () => {
  it.each([
    ...['周五送', '周五才送得过来', '周五收到的话打电话', '周五送到的时候打电话', '周五送过来', '周五送过去'],
    ...['周五放门口'],
    ...['周五放门口可以了', '周五放门口就好了', '周五放门口即可了', '周五送来谢谢了', '周五送来麻烦了'],
    ...['周五放门口就行了'],
    ...['周五放门口了再打电话', '周五孩子在家可以送', '周五孩子在家请直接放门口'],
  ])('in Chinese: %s', (clause) => {
    expect(tellsOfOther(clause)).toBe(false);
  });

  it.each([
    ...['deliver on friday', 'the gate is unlocked on friday', 'deliver the tripod on friday'],
    ...['can it be delivered on friday'],
    ...['please get delivered on friday', 'to have delivered on friday', 'want delivered on friday'],
    ...['need delivered on friday'],
    ...['i need it delivered on friday', 'get them delivered on friday'],
    ...['i want my order delivered on friday'],
    ...['one bag delivered on friday please', 'have the bags delivered on friday'],
    ...['i need my groceries delivered on friday'],
    ...['i want my shopping delivered on friday', 'i want the parcel delivered on friday'],
    ...['i want my package delivered on friday', 'i need this delivered on friday'],
    ...['i want the food delivered on friday'],
    ...["i'd like delivered on friday", "i'd prefer delivered on friday"],
  ])('in English: %s', (clause) => {
    expect(tellsOfOther(clause)).toBe(false);
  });
});

describe('a clause with an hour tells of what was at it', () => {
  it.each([
    ...['3点前的少了一盒', '3点前少送一盒', '3点前漏送', '3点后送错', '6点前没收到', '6点前就坏了'],
    ...['6点来得太晚了'],
    ...['保质期6点前', '9点以后才送到', '9点后才到', '9点才送达的', '3点前送的', '6点后送来的', '6点前来过'],
    ...['it was after 6', 'you were here after 9', 'you came after 9', 'he rang after 9'],
    ...['he knocked after 9'],
    ...['arrived after 9', 'eggs missing after 9', 'you missed me before 9'],
    ...['delivered after 9pm and not pleased'],
    ...['the new recruit delivered it after 9pm'],
  ])('%s', (clause) => {
    expect(tellsOfPastHour(clause)).toBe(true);
  });

  it.each([
    ...['6点后送到的话打电话', '6点后到的时候打电话', '6点后送过来', '6点后送过去', '6点后送到过会儿再敲门'],
    ...['六点后才送'],
    ...['i was hoping for after 6', 'i was wondering about after 6', 'we were thinking after 6'],
    ...['i was going to say after 6'],
    ...['i was told after 6', 'i was asked to say after 6', 'bring the boomerang after 6'],
    ...['washing powder after 6'],
    ...['can it be delivered after 6', 'get delivered after 6', 'have delivered after 6'],
    ...['want delivered after 6'],
    ...['need delivered after 6', 'mum needs delivered after 6', 'i need it delivered after 6'],
    ...['want them delivered after 6'],
    ...['my order delivered after 6', 'one bag delivered after 6', 'both bags delivered after 6'],
    ...['groceries delivered after 6'],
    ...['shopping delivered after 6', 'parcel delivered after 6', 'package delivered after 6'],
    ...['this delivered after 6'],
    ...['food delivered after 6', 'prefer delivered after 6', 'like delivered after 6'],
    ...['delivered please after 6'],
    ...['delivered after 6 pls'],
  ])('or asks for it: %s', (clause) => {
    expect(tellsOfPastHour(clause)).toBe(false);
  });
});
