import type { Enclosure } from '../../feed/item.ts';
import { words } from '../../i18n/en.ts';
import { timeCode } from '../../i18n/format-time-code.ts';
import { sizeWords } from '../../i18n/format-amount.ts';

/** How an episode was heard, as far as it is told. */
export interface Heard {
  seconds: number;
  length: number | null;
}

/** How long an episode plays and how large its recording is, as far as that is known. */
export function recordingFacts({ seconds, length }: Enclosure, heard: Heard | undefined): string {
  const plays = heard?.length ?? seconds ?? null;
  // Feeds that do not know the size write 0 or 1.
  const size = length !== null && length > 10_000 ? sizeWords(length) : null;
  return [plays === null ? null : timeCode(plays), size]
    .filter((each) => each !== null)
    .join(' · ');
}

/** How far an episode was heard; `null` for one that was not begun. */
export function heardWords(heard: Heard | undefined, announced: number | null): string | null {
  if (!heard || heard.seconds < 1) return null;
  const { player } = words;
  const length = heard.length ?? announced;
  if (length === null) return player.heardSome(timeCode(heard.seconds));
  if (isHeard(heard.seconds, length)) return player.heardAll;
  return player.heard(timeCode(heard.seconds), timeCode(length));
}

/** So near its end an episode was heard, and begins anew. */
const heardToEnd = 5;

/** Whether so many seconds of an episode are all of it. */
export const isHeard = (seconds: number, length: number | null): boolean =>
  length !== null && seconds >= length - heardToEnd;

/** How long a row's article takes: an episode to hear, where that is announced, everything else to read. */
export function rowLength({
  minutes,
  enclosure,
}: {
  minutes: number;
  enclosure: Enclosure | null;
}): string {
  const seconds = enclosure?.seconds;
  return words.list.minutes(
    seconds === undefined ? minutes : Math.max(1, Math.round(seconds / 60)),
  );
}
