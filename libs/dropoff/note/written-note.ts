/**
 * What shows nothing, and quotes around what they do not change: "放门口"不行. A joiner shows in pictures and
 * other scripts.
 */
const UNSEEN =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<=^|[\u0000-\u007f\u3000-\u9fff])[\u200c\u200d]|["＂“”„「」『』《》〝〞]/g;

/** A note as written, and the text of it that is read, in which nothing stands that changes no meaning. */
export class WrittenNote {
  readonly text: string;
  /** Where each character of the text stands in the note; nothing where all do as they stand. */
  private readonly places: readonly number[] | undefined;

  constructor(private readonly note: string) {
    this.text = note.replace(UNSEEN, '');
    this.places = this.text.length === note.length ? undefined : seenIn(note);
  }

  get length(): number {
    return this.text.length;
  }

  /** The words as written from `start` to `end` of the text. */
  slice(start: number, end = this.length): string {
    if (!this.places) return this.note.slice(start, end);
    const last = this.places[Math.min(end, this.length) - 1];
    return end <= start || last === undefined ? '' : this.note.slice(this.places[start], last + 1);
  }
}

function seenIn(note: string): number[] {
  const places: number[] = [];
  let from = 0;
  for (const { index, 0: unseen } of note.matchAll(UNSEEN)) {
    for (let at = from; at < index; at++) places.push(at);
    from = index + unseen.length;
  }
  for (let at = from; at < note.length; at++) places.push(at);
  return places;
}
