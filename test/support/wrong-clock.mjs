/**
 * For `node --import`: the clock of this process is off by WRONG_CLOCK_MS, as on a host whose time nobody
 * keeps.
 */
const off = Number(process.env.WRONG_CLOCK_MS);
const RightDate = Date;

globalThis.Date = class Date extends RightDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [RightDate.now() + off]));
  }

  static now() {
    return RightDate.now() + off;
  }
};
