/**
 * Initials of drop-off phrases, typed by who is in a hurry, and the phrases: a letter stands for a character.
 */
const PHRASES: Readonly<Record<string, string>> = {
  ...{
    mk: '门口',
    fmk: '放门口',
    dmk: '丢门口',
    gmk: '搁门口',
    dfmk: '都放门口',
    fjmk: '放家门口',
    qfmk: '请放门口',
    zjfmk: '直接放门口',
  },
  ...{
    bqm: '别敲门',
    byqm: '不要敲门',
    baml: '别按门铃',
    bal: '别按铃',
    byaml: '不要按门铃',
    byal: '不要按铃',
    wqm: '勿敲门',
  },
  ...{
    bddh: '别打电话',
    byddh: '不要打电话',
    ddh: '打电话',
    qddh: '请打电话',
    fmw: '放门卫',
    fba: '放保安',
    fbat: '放保安亭',
    fkdg: '放快递柜',
    kdg: '快递柜',
  },
  ...{ ffc: '放丰巢', fqt: '放前台', fhj: '放货架', zng: '智能柜', qm: '敲门', aml: '按门铃' },
};
const INITIALS = new RegExp(`(?<![a-z0-9])(?:${Object.keys(PHRASES).join('|')})(?![a-z0-9])`, 'g');

/** dfmk as 都放门口. Every character keeps its place. */
export const spellOut = (text: string): string =>
  text.replace(INITIALS, (initials) => PHRASES[initials] ?? initials);
