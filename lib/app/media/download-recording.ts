import { parseContentRange } from '../../feed/content-range.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import { failureOf, privateRequest } from '../../feed/fetch-feed.ts';
import { checkAfterFailure } from '../../feed/schedule.ts';
import { fetchBounds, pollBounds, recordingBounds } from '../../site/bounds.ts';
import { saveRequests } from '../../store/articles/channels.ts';
import { putJobStep, removeJob } from '../../store/articles/jobs.ts';
import {
  finishRecording,
  putDownloadState,
  putPart,
  type Recording,
  readRecording,
  recordingTotals,
  refuseRecording,
  restartDownload,
} from '../../store/media/recordings.ts';
import { ifWithinQuota } from '../../store/retention/quota.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import { type AudioJob, never } from '../../store/rows/jobs.ts';
import type { DownloadRefusal } from '../../store/rows/media.ts';
import type { Env } from '../env.ts';
import { honorRetryAfter } from '../honor-retry-after.ts';

/** The outcome of one range request. */
type RangeOutcome =
  | { kind: 'more' | 'done' | 'stopped' | 'full' }
  /** The file has changed since its first parts were stored. */
  | { kind: 'anew' }
  | { kind: 'refused'; refusal: DownloadRefusal }
  | FailedRange;

interface FailedRange {
  kind: 'failed';
  failure: FeedFailure;
  /** Whether some bytes were stored nevertheless. */
  gained: boolean;
  /** Whether the server sent the whole file, of which nothing could be kept. */
  isWhole: boolean;
}

/** A response whose bytes can be stored. */
interface ByteRange {
  from: number;
  /** Exclusive end; `null` where the server does not say. */
  to: number | null;
  size: number | null;
  /** Whether the server ignores ranges and sends the whole file, so that an interrupted download cannot resume. */
  isWhole: boolean;
  validator: string | null;
}

/** Fetches the next range of a recording and stores it as it arrives, together with the job's progress. */
export async function fetchRecordingRange(job: AudioJob, env: Env): Promise<void> {
  const recording = await readRecording(job.url);
  if (recording?.state !== 'wanted') return removeJob(job.kind);
  const request: RequestRow = {
    url: job.url,
    purpose: job.channel,
    at: env.now(),
    status: 0,
    bytes: 0,
    ms: 0,
  };
  const outcome = await fetchRange(recording, request, env);
  await saveRequests([{ ...request, ms: env.now() - request.at }]);
  await applyOutcome(job, recording, outcome, env);
}

async function fetchRange(
  recording: Recording,
  request: RequestRow,
  env: Env,
): Promise<RangeOutcome> {
  const aborter = new AbortController();
  const giveUp = () => aborter.abort();
  let timer = setTimeout(giveUp, fetchBounds.timeoutMs);
  try {
    const response = await env.fetch(recording.url, rangeRequest(recording, aborter.signal));
    request.status = response.status;
    const range = await checkResponse(response, recording, env.now());
    if ('kind' in range) {
      await response.body?.cancel();
      return range;
    }
    if (range.isWhole) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, recordingBounds.fullTimeoutMs);
    }
    const outcome = await storeRange(response, recording, range, request);
    const isLate = outcome.kind === 'failed' && aborter.signal.aborted;
    return isLate ? { ...outcome, failure: { kind: 'timeout' } } : outcome;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    return failedRange(aborter.signal.aborted ? { kind: 'timeout' } : { kind: 'unreachable' });
  } finally {
    clearTimeout(timer);
  }
}

const failedRange = (failure: FeedFailure): FailedRange => ({
  kind: 'failed',
  failure,
  gained: false,
  isWhole: false,
});

const interrupted = failedRange({ kind: 'unreachable' });

function rangeRequest({ bytes, download }: Recording, signal: AbortSignal): RequestInit {
  const last = bytes + recordingBounds.rangeBytes - 1;
  const headers: Record<string, string> = { Range: `bytes=${bytes}-${last}` };
  if (bytes > 0 && download.validator !== null) headers['If-Range'] = download.validator;
  return {
    ...privateRequest,
    headers,
    signal,
  };
}

/** What the response headers promise: bytes to store, or an outcome. */
async function checkResponse(
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
    return bytes > 0 && isOther ? { kind: 'anew' } : { ...range, isWhole: false, validator };
  }
  // The range starts after the end: the file was longer when the download began.
  if (status === 416) return bytes > 0 ? { kind: 'anew' } : failedRange({ kind: 'http', status });
  const refusal = failureOf(response, now);
  if (refusal) {
    const isGone = refusal.kind === 'gone' || (refusal.kind === 'http' && status === 404);
    return isGone ? { kind: 'refused', refusal: 'gone' } : failedRange(refusal);
  }
  // `If-Range` did not match, and the server supports ranges of the current file.
  if (bytes > 0 && headers.get('accept-ranges') === 'bytes') return { kind: 'anew' };
  const length = headers.get('content-length');
  const size = length !== null && headers.get('content-encoding') === null ? Number(length) : null;
  return { from: 0, to: size, size, isWhole: true, validator };
}

/** A weak ETag does not identify bytes, and `If-Range` does not accept one. */
function validatorOf(headers: Headers): string | null {
  const etag = headers.get('etag');
  return etag !== null && !etag.startsWith('W/') ? etag : headers.get('last-modified');
}

const isAudio = (type: string): boolean =>
  /^(?:$|(?:audio|video|binary)\/|application\/(?:octet-stream|ogg|mp4)\b)/i.test(type);

async function storeRange(
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
    isBroken = chunk === 'broke';
    if (chunk === 'broke') break;
    request.bytes += chunk.length;
    // Bytes beyond the announced range belong to something else.
    if (to !== null && from + request.bytes > to) break;
    const outcome = await parts.add(chunk);
    if (outcome !== 'stored') return { kind: outcome };
  }
  const isShort = isBroken || (to !== null && from + request.bytes < to);
  if (isWhole && isShort) {
    await restartDownload(url, download.restarts);
    return { ...interrupted, isWhole };
  }
  const outcome = await parts.flush();
  if (outcome !== 'stored') return { kind: outcome };
  if (isShort) return { ...interrupted, gained: parts.at > from };
  const isLast =
    size === null ? isWhole || request.bytes < recordingBounds.rangeBytes : parts.at >= size;
  return { kind: isLast ? 'done' : 'more' };
}

/**
 * Yields the bytes of a response, and `broke` where the connection breaks. Stopping the iteration cancels the response.
 */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer> | 'broke'> {
  if (!body) return;
  // Not `for await`: only newer browsers can iterate a response body.
  const reader = body.getReader();
  try {
    for (;;) {
      const step = await reader.read().catch(() => null);
      if (step === null) yield 'broke';
      if (step === null || step.done) return;
      yield step.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Gathers bytes until there are enough for one stored part. */
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

  async add(chunk: Uint8Array<ArrayBuffer>): Promise<'stored' | 'stopped' | 'full'> {
    this.chunks.push(chunk);
    this.gathered += chunk.length;
    return this.gathered < recordingBounds.partBytes ? 'stored' : this.flush();
  }

  async flush(): Promise<'stored' | 'stopped' | 'full'> {
    if (this.gathered === 0) return 'stored';
    const { url, at } = this;
    const blob = new Blob(this.chunks);
    this.chunks = [];
    this.gathered = 0;
    this.at += blob.size;
    const isWanted = await ifWithinQuota(() => putPart(url, at, blob));
    if (isWanted === null) return 'full';
    return isWanted ? 'stored' : 'stopped';
  }
}

async function applyOutcome(
  job: AudioJob,
  recording: Recording,
  outcome: RangeOutcome,
  env: Env,
): Promise<void> {
  const { url } = job;
  const now = env.now();
  const next: AudioJob = {
    ...job,
    failures: 0,
    failure: null,
    dueAt: now + pollBounds.requestDelay,
  };
  switch (outcome.kind) {
    case 'done':
      return finishRecording(url);
    case 'more':
      return putJobStep(next);
    case 'stopped':
      return;
    case 'full':
      return putJobStep({
        ...job,
        state: 'paused',
        dueAt: never,
        failure: { kind: 'storageFull' },
      });
    case 'refused':
      return refuseRecording(url, outcome.refusal);
    case 'anew': {
      const restarts = recording.download.restarts + 1;
      if (restarts > recordingBounds.maxRestarts) return refuseRecording(url, 'fileChanged');
      await restartDownload(url, restarts);
      return putJobStep(next);
    }
    case 'failed':
      return outcome.gained ? putJobStep(next) : retryLater(job, outcome, env);
  }
}

async function retryLater(
  job: AudioJob,
  { failure, isWhole }: FailedRange,
  env: Env,
): Promise<void> {
  const now = env.now();
  const failures = job.failures + 1;
  if (isWhole && failures >= recordingBounds.maxFullAttempts) {
    return refuseRecording(job.url, 'interrupted');
  }
  const { at } = checkAfterFailure(failure, failures, {
    now,
    interval: 0,
    random: env.random(),
  });
  await putJobStep({ ...job, failures, failure, dueAt: at });
  await honorRetryAfter(job.channel, failure, now);
}
