import type { Enclosure } from '../feed/feed-item.ts';
import { formatBytes } from '../i18n/format-amount.ts';
import { formatTimeCode } from '../i18n/format-time-code.ts';
import { t } from '../i18n/t.ts';

/** How far an episode was played, as shown to the user. */
export interface PlaybackProgress {
  seconds: number;
  duration: number | null;
}

/** An episode's length and file size, where known. */
export function recordingFacts(
  { seconds, length }: Enclosure,
  playback: PlaybackProgress | undefined,
): string {
  const duration = playback?.duration ?? seconds ?? null;
  // Feeds that do not know the size write 0 or 1.
  const size = length !== null && length > 10_000 ? formatBytes(length) : null;
  return [duration === null ? null : formatTimeCode(duration), size]
    .filter((each) => each !== null)
    .join(' · ');
}

/** How far an episode was played; `null` if it was never started. */
export function playbackProgressLabel(
  playback: PlaybackProgress | undefined,
  announced: number | null,
): string | null {
  if (!playback || playback.seconds < 1) return null;
  const length = playback.duration ?? announced;
  if (isPlayedToEnd(playback.seconds, length)) return t('player_playedToEnd');
  return t('player_playedTo', { time: formatTimeCode(playback.seconds) });
}

/** An episode this close to its end counts as finished and restarts from the beginning. */
const endToleranceSeconds = 5;

/** Whether a position in seconds is at or near the end of the episode. */
export const isPlayedToEnd = (seconds: number, length: number | null): boolean =>
  length !== null && seconds >= length - endToleranceSeconds;

/** Why an episode does not play. `notOpened`: the browser doesn't tell whether the file is missing or unreadable. */
export type PlaybackFailure =
  | 'offline'
  | 'connectionLost'
  | 'notFound'
  | 'notOpened'
  | 'cannotPlay'
  | 'damaged';

/** What the browser reports about a failed playback. */
export interface MediaErrorInfo {
  /** A `MediaError` code. */
  code: number;
  message: string;
  online: boolean;
  /** Whether the downloaded file was playing. */
  isLocal: boolean;
}

const network = 2;
const decode = 3;

/** Firefox's message for any file of another origin that it could not open: pages must not learn what is there. */
const unexplained = /^Failed to open media$/;

/**
 * Classifies a playback failure. Code 4 covers both a missing file and an unreadable one; only the message, if it says
 * anything, distinguishes them.
 */
export function playbackFailure({
  code,
  message,
  online,
  isLocal,
}: MediaErrorInfo): PlaybackFailure {
  if (isLocal) return 'damaged';
  if (code === network) return online ? 'connectionLost' : 'offline';
  if (code === decode || /demuxer|decoder|pipeline|NS_ERROR_DOM_MEDIA/i.test(message)) {
    return 'cannotPlay';
  }
  if (!online) return 'offline';
  return unexplained.test(message) ? 'notOpened' : 'notFound';
}
