import type { DownloadRefusal } from '../../article/audio/download-refusal.ts';
import { parseContentRange } from '../../feed/content-range.ts';
import { type FeedFailure, isNotFound } from '../../feed/failure.ts';
import { failureOf, privateRequest } from '../../feed/request-once.ts';
import { recordingBounds } from '../../site/bounds.ts';
import { type Recording, recordingTotals } from '../../store/media/recordings.ts';

/** The outcome of a range request. */
export type RangeOutcome =
  | { kind: 'more' | 'done' | 'stopped' | 'storageFull' }
  /** The file has changed since its first parts were stored. */
  | { kind: 'fileChanged' }
  | { kind: 'refused'; refusal: DownloadRefusal }
  | FailedRange;

/** A request that failed, or whose response was interrupted. */
export interface FailedRange {
  kind: 'failed';
  failure: FeedFailure;
  /** Whether some bytes were stored before that. */
  hasProgress: boolean;
  /** Whether the server was sending the whole file, so that none of it could be kept. */
  isWhole: boolean;
}

/** A response whose bytes can be stored. */
export interface ByteRange {
  from: number;
  /** Exclusive end; `null` if the server does not tell. */
  to: number | null;
  size: number | null;
  /** Whether the server ignores ranges and sends the whole file, so that an interrupted download can't resume. */
  isWhole: boolean;
  validator: string | null;
}

/** A request that failed before anything could be stored. */
export const failedRange = (failure: FeedFailure): FailedRange => ({
  kind: 'failed',
  failure,
  hasProgress: false,
  isWhole: false,
});

/** Requests the bytes after the stored ones, on the condition that the file is still the same. */
export function rangeRequest({ bytes, download }: Recording, signal: AbortSignal): RequestInit {
  const last = bytes + recordingBounds.rangeBytes - 1;
  const headers: Record<string, string> = { Range: `bytes=${bytes}-${last}` };
  if (bytes > 0 && download.validator !== null) headers['If-Range'] = download.validator;
  return {
    ...privateRequest,
    headers,
    signal,
  };
}

/** What the response headers announce: bytes to store, or an outcome. */
export async function checkResponse(
  response: Response,
  recording: Recording,
  now: number,
): Promise<ByteRange | RangeOutcome> {
  const range = rangeOf(response, recording, now);
  if ('kind' in range) return range;
  if (!isAudio(response.headers.get('content-type') ?? '')) {
    return { kind: 'refused', refusal: 'notAudio' };
  }
  if (range.size === null) return range;
  if (range.size > recordingBounds.maxBytes) return { kind: 'refused', refusal: 'tooLarge' };
  const { bytes } = await recordingTotals();
  const isOver = bytes - recording.bytes + range.size > recordingBounds.quotaBytes;
  return isOver ? { kind: 'refused', refusal: 'overQuota' } : range;
}

function rangeOf(
  response: Response,
  { bytes, download }: Recording,
  now: number,
): ByteRange | RangeOutcome {
  const { status, headers } = response;
  const validator = validatorOf(headers);
  if (status === 206) {
    const range = parseContentRange(headers.get('content-range'));
    if (!range || range.from !== bytes) return failedRange({ kind: 'http', status });
    const isOther =
      (download.size !== null && range.size !== null && range.size !== download.size) ||
      (download.validator !== null && validator !== null && validator !== download.validator);
    return bytes > 0 && isOther ? { kind: 'fileChanged' } : { ...range, isWhole: false, validator };
  }
  // The range starts after the end: the file was longer when the download began.
  if (status === 416)
    return bytes > 0 ? { kind: 'fileChanged' } : failedRange({ kind: 'http', status });
  const refusal = failureOf(response, now);
  if (refusal) {
    const isGone = refusal.kind === 'gone' || isNotFound(refusal);
    return isGone ? { kind: 'refused', refusal: 'gone' } : failedRange(refusal);
  }
  // `If-Range` did not match, and the server supports ranges of the current file.
  if (bytes > 0 && headers.get('accept-ranges') === 'bytes') return { kind: 'fileChanged' };
  // A proxy may have repeated the header, which makes its value a list.
  const length = Number.parseInt(headers.get('content-length') ?? '', 10);
  const size = length >= 0 && headers.get('content-encoding') === null ? length : null;
  return { from: 0, to: size, size, isWhole: true, validator };
}

/** The response's validator for `If-Range`, which does not accept a weak ETag because it does not identify bytes. */
function validatorOf(headers: Headers): string | null {
  const etag = headers.get('etag');
  return etag !== null && !etag.startsWith('W/') ? etag : headers.get('last-modified');
}

const isAudio = (type: string): boolean =>
  /^(?:$|(?:audio|video|binary)\/|application\/(?:octet-stream|ogg|mp4)\b)/i.test(type);
