/** Why an episode does not play. */
export type PlaybackFailure = 'offline' | 'brokeOff' | 'notFound' | 'cannotPlay' | 'damaged';

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

/**
 * Classifies a playback failure. Code 4 covers both a missing file and an unreadable one; only the message
 * distinguishes them.
 */
export function playbackFailure({
  code,
  message,
  online,
  isLocal,
}: MediaErrorInfo): PlaybackFailure {
  if (isLocal) return 'damaged';
  if (code === network) return online ? 'brokeOff' : 'offline';
  if (code === decode || /demuxer|decoder|pipeline|NS_ERROR_DOM_MEDIA/i.test(message)) {
    return 'cannotPlay';
  }
  return online ? 'notFound' : 'offline';
}
