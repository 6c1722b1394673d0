import { DateTime } from 'luxon';

/** 2022/3/8, 2022-03-08, 2022年3月8日, 20220308. */
const DAY = String.raw`(?<year>\d{4})(?:(?<sep>[-/.年])(?<month>\d{1,2})(?:\k<sep>|月)(?<day>\d{1,2})日?|(?<mm>\d\d)(?<dd>\d\d))`;
/** 8:30, 08:30:00.5, 下午8时30分, 083000, 8:30 pm. */
const HOUR = String.raw`(?<early>上午|下午)? *(?:(?<hour>\d{1,2})[:时点](?:(?<minute>\d{1,2})(?:[:分](?:(?<second>\d{1,2})(?:\.\d+)?秒?)?)?)?|(?<hh>\d\d)(?<mi>\d\d)(?<ss>\d\d)?) *(?<late>am|pm)?`;
const ZONE = String.raw`(?<zone>z|utc|gmt|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)`;
const WRITTEN = new RegExp(`^${DAY}(?:[T ]*${HOUR})? *${ZONE}?$`, 'i');
/** Days since the end of 1899, as spreadsheets keep times; of our days. */
const SERIAL = /^(3[6-9]|[4-7]\d)\d{3}(\.\d+)?$/;

/** A time as tills, spreadsheets and people write it, in ISO 8601; undefined where it is none. */
export function readMoment(text: string, zone: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (SERIAL.test(plain)) return iso(ofSerial(Number(plain)).setZone(zone, { keepLocalTime: true }));
  const at = WRITTEN.exec(plain)?.groups;
  if (!at) return undefined;
  const time = {
    year: Number(at.year),
    month: Number(at.month ?? at.mm),
    day: Number(at.day ?? at.dd),
    hour: hourOf(Number(at.hour ?? at.hh ?? 0), at.early ?? at.late),
    minute: Number(at.minute ?? at.mi ?? 0),
    second: Number(at.second ?? at.ss ?? 0),
  };
  return iso(DateTime.fromObject(time, { zone: zoneOf(at.zone) ?? zone }));
}

const ofSerial = (days: number) =>
  DateTime.fromISO('1899-12-30T00:00:00Z', { zone: 'utc' }).plus({ seconds: Math.round(days * 86_400) });

const iso = (time: DateTime): string | undefined =>
  time.isValid ? (time.toUTC().toISO() ?? undefined) : undefined;

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (/下午|pm/i.test(half) ? 12 : 0);
}

function zoneOf(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(written) ?? [];
  return sign ? `UTC${sign}${hours}:${minutes}` : 'utc';
}
