/** A time of the recording that the text states, and its place in the text. */
export interface TimeMark {
  seconds: number;
  passage: number;
  /** Where the time code starts and ends in the passage's text. */
  start: number;
  end: number;
}

/** Index of the last mark at or before this time; -1 before the first. */
export function currentMark(marks: readonly { seconds: number }[], seconds: number): number {
  return marks.findLastIndex((mark) => mark.seconds <= seconds);
}

/** The longest subsequence of marks with ascending times, so that a mistyped mark drops out instead of all after it. */
export function ascendingMarks<M extends { seconds: number }>(marks: readonly M[]): M[] {
  const best: { length: number; before: number }[] = [];
  for (const { seconds } of marks) {
    let longest = { length: 1, before: -1 };
    for (const [earlier, { length }] of best.entries()) {
      const ascends = (marks[earlier]?.seconds ?? 0) <= seconds;
      if (ascends && length >= longest.length) longest = { length: length + 1, before: earlier };
    }
    best.push(longest);
  }
  const length = Math.max(0, ...best.map((each) => each.length));
  const ascending: M[] = [];
  let at = best.findIndex((each) => each.length === length);
  for (let mark = marks[at]; mark; mark = marks[at]) {
    ascending.unshift(mark);
    at = best[at]?.before ?? -1;
  }
  return ascending;
}
