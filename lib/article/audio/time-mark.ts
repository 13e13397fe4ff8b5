/** A time that the text names for a place in the recording, and where in the text it stands. */
export interface TimeMark {
  seconds: number;
  passage: number;
  /** Where the time code begins and ends in the passage's text. */
  start: number;
  end: number;
}

/** The mark that was passed last at this time, by its place in the list; -1 before the first. */
export function currentMark(marks: readonly { seconds: number }[], seconds: number): number {
  return marks.findLastIndex((mark) => mark.seconds <= seconds);
}

/** The most marks that can stand with none going back in time: one that was mistyped is left out, not all behind it. */
export function risingMarks<M extends { seconds: number }>(marks: readonly M[]): M[] {
  const best: { length: number; before: number }[] = [];
  for (const { seconds } of marks) {
    let longest = { length: 1, before: -1 };
    for (const [earlier, { length }] of best.entries()) {
      const rises = (marks[earlier]?.seconds ?? 0) <= seconds;
      if (rises && length >= longest.length) longest = { length: length + 1, before: earlier };
    }
    best.push(longest);
  }
  const length = Math.max(0, ...best.map((each) => each.length));
  const rising: M[] = [];
  let at = best.findIndex((each) => each.length === length);
  for (let mark = marks[at]; mark; mark = marks[at]) {
    rising.unshift(mark);
    at = best[at]?.before ?? -1;
  }
  return rising;
}
