/** Why an episode does not play. */
export type PlaybackFailure = 'offline' | 'brokeOff' | 'notFound' | 'cannotPlay' | 'damaged';

/** What a browser tells of a recording that it could not play. */
export interface MediaErrorInfo {
  /** As `MediaError` numbers them. */
  code: number;
  message: string;
  online: boolean;
  /** Whether it was played from what is stored here. */
  isLocal: boolean;
}

const network = 2;
const decode = 3;

/**
 * Tells what happened from the little that browsers say: code 4 stands for a file that is not there as well as for one
 * that makes no sense, and only the message tells which.
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
