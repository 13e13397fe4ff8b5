import type { Enclosure } from '../../feed/item.ts';
import { formatBytes } from '../../i18n/format-amount.ts';
import { formatTimeCode } from '../../i18n/format-time-code.ts';
import { t } from '../../i18n/t.ts';

/** How an episode was heard, as far as it is told. */
export interface Playback {
  seconds: number;
  duration: number | null;
}

/** How long an episode plays and how large its recording is, as far as that is known. */
export function recordingFacts(
  { seconds, length }: Enclosure,
  heard: Playback | undefined,
): string {
  const plays = heard?.duration ?? seconds ?? null;
  // Feeds that do not know the size write 0 or 1.
  const size = length !== null && length > 10_000 ? formatBytes(length) : null;
  return [plays === null ? null : formatTimeCode(plays), size]
    .filter((each) => each !== null)
    .join(' · ');
}

/** How far an episode was heard; `null` for one that was not begun. */
export function playbackProgressLabel(
  heard: Playback | undefined,
  announced: number | null,
): string | null {
  if (!heard || heard.seconds < 1) return null;
  const length = heard.duration ?? announced;
  if (length === null) return t('player_heardSome', { time: formatTimeCode(heard.seconds) });
  if (isPlayedToEnd(heard.seconds, length)) return t('player_heardAll');
  return t('player_heard', { time: formatTimeCode(heard.seconds), length: formatTimeCode(length) });
}

/** So near its end an episode was heard, and begins anew. */
const endToleranceSeconds = 5;

/** Whether so many seconds of an episode are all of it. */
export const isPlayedToEnd = (seconds: number, length: number | null): boolean =>
  length !== null && seconds >= length - endToleranceSeconds;

/** How long a row's article takes: an episode to hear, where that is announced, everything else to read. */
export function rowDuration({
  minutes,
  enclosure,
}: {
  minutes: number;
  enclosure: Enclosure | null;
}): string {
  const seconds = enclosure?.seconds;
  return t('list_minutes', {
    minutes: seconds === undefined ? minutes : Math.max(1, Math.round(seconds / 60)),
  });
}
