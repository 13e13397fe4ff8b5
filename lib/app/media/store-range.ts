import { recordingBounds } from '../../site/bounds.ts';
import {
  putDownloadState,
  putPart,
  type Recording,
  restartDownload,
} from '../../store/media/recordings.ts';
import { ifWithinQuota } from '../../store/retention/quota.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import { type ByteRange, failedRange, type RangeOutcome } from './recording-range.ts';

const interrupted = failedRange({ kind: 'unreachable' });

/** Stores the bytes of a response as they arrive, and counts them in `request`. */
export async function storeRange(
  response: Response,
  recording: Recording,
  { from, to, size, isWhole, validator }: ByteRange,
  request: RequestRow,
): Promise<RangeOutcome> {
  const { url, download } = recording;
  if (isWhole) await restartDownload(url, download.restarts);
  const type = response.headers.get('content-type') ?? recording.type;
  await putDownloadState(url, type, {
    ...download,
    size,
    validator: validator ?? (isWhole ? null : download.validator),
  });
  const parts = new PartBuffer(url, from);
  let isBroken = false;
  for await (const chunk of chunksOf(response)) {
    isBroken = chunk === 'interrupted';
    if (chunk === 'interrupted') break;
    request.bytes += chunk.length;
    // Bytes beyond the announced range belong to something else.
    isBroken = to !== null && from + request.bytes > to;
    if (isBroken) break;
    const outcome = await parts.add(chunk);
    if (outcome !== 'stored') return { kind: outcome };
  }
  const { bytes } = request;
  const isShort = isBroken || bytes === 0 || (to !== null && from + bytes < to);
  if (isWhole && isShort) {
    await restartDownload(url, download.restarts);
    return { ...interrupted, isWhole };
  }
  const outcome = await parts.flush();
  if (outcome !== 'stored') return { kind: outcome };
  if (isShort) return { ...interrupted, hasProgress: parts.at > from };
  const isLast = size === null ? isWhole || bytes < recordingBounds.rangeBytes : parts.at >= size;
  return { kind: isLast ? 'done' : 'more' };
}

/**
 * Yields the bytes of a response, then `interrupted` if the connection breaks. Stopping the iteration cancels the
 * response.
 */
async function* chunksOf({
  body,
}: Response): AsyncGenerator<Uint8Array<ArrayBuffer> | 'interrupted'> {
  try {
    for await (const chunk of body ?? []) yield chunk;
  } catch {
    yield 'interrupted';
  }
}

/** Collects bytes until there are enough for one stored part. */
class PartBuffer {
  private chunks: Uint8Array<ArrayBuffer>[] = [];
  private gathered = 0;
  /** Offset of the next part. */
  at: number;
  private readonly url: string;

  constructor(url: string, at: number) {
    this.url = url;
    this.at = at;
  }

  async add(chunk: Uint8Array<ArrayBuffer>): Promise<'stored' | 'stopped' | 'storageFull'> {
    this.chunks.push(chunk);
    this.gathered += chunk.length;
    return this.gathered < recordingBounds.partBytes ? 'stored' : this.flush();
  }

  async flush(): Promise<'stored' | 'stopped' | 'storageFull'> {
    if (this.gathered === 0) return 'stored';
    const { url, at } = this;
    const blob = new Blob(this.chunks);
    this.chunks = [];
    this.gathered = 0;
    this.at += blob.size;
    const isWanted = await ifWithinQuota(() => putPart(url, at, blob));
    if (isWanted === null) return 'storageFull';
    return isWanted ? 'stored' : 'stopped';
  }
}
