import type { Enclosure } from '../../feed/feed-item.ts';
import { formatBytes } from '../../i18n/format-amount.ts';
import { formatTimeCode } from '../../i18n/format-time-code.ts';
import { t } from '../../i18n/t.ts';

/** How far an episode was played, as shown to the user. */
export interface Playback {
  seconds: number;
  duration: number | null;
}

/** An episode's length and file size, where known. */
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

/** How far an episode was played; `null` if it was never started. */
export function playbackProgressLabel(
  heard: Playback | undefined,
  announced: number | null,
): string | null {
  if (!heard || heard.seconds < 1) return null;
  const length = heard.duration ?? announced;
  if (length === null) return t('player_playedTo', { time: formatTimeCode(heard.seconds) });
  if (isPlayedToEnd(heard.seconds, length)) return t('player_playedToEnd');
  return t('player_playedOfLength', {
    time: formatTimeCode(heard.seconds),
    length: formatTimeCode(length),
  });
}

/** An episode this close to its end counts as finished and restarts from the beginning. */
const endToleranceSeconds = 5;

/** Whether a position in seconds is at or near the end of the episode. */
export const isPlayedToEnd = (seconds: number, length: number | null): boolean =>
  length !== null && seconds >= length - endToleranceSeconds;

/** The time that a row's article takes: listening time for an announced episode, reading time otherwise. */
export function rowDuration({
  minutes,
  enclosure,
}: {
  minutes: number;
  enclosure: Enclosure | null;
}): string {
  const seconds = enclosure?.seconds;
  return t('list_duration', {
    minutes: seconds === undefined ? minutes : Math.max(1, Math.round(seconds / 60)),
  });
}
