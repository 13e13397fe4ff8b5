import { checkAfterFailure } from '../../feed/schedule.ts';
import { onErasure } from '../../platform/erased.ts';
import { fetchBounds, pollBounds, recordingBounds } from '../../site/bounds.ts';
import { saveRequests } from '../../store/articles/channels.ts';
import { endJob, putJobStep } from '../../store/articles/jobs.ts';
import {
  finishRecording,
  type Recording,
  readRecording,
  refuseRecording,
  restartDownload,
} from '../../store/media/recordings.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import { type AudioJob, never } from '../../store/rows/jobs.ts';
import type { Env } from '../env.ts';
import { honorRetryAfter } from '../honor-retry-after.ts';
import {
  checkResponse,
  type FailedRange,
  failedRange,
  type RangeOutcome,
  rangeRequest,
} from './recording-range.ts';
import { storeRange } from './store-range.ts';

/** Fetches the next range of a recording and stores it as it arrives, together with the job's progress. */
export async function fetchRecordingRange(job: AudioJob, env: Env): Promise<void> {
  const recording = await readRecording(job.url);
  if (recording?.state !== 'wanted') return endJob(job);
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
  // Erasing everything waits for this.
  const stopWatching = onErasure(giveUp);
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
    stopWatching();
    clearTimeout(timer);
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
  const next = {
    failures: 0,
    failure: null,
    dueAt: now + pollBounds.requestDelay,
  };
  switch (outcome.kind) {
    case 'done':
      return finishRecording(url);
    case 'more':
      return putJobStep(job, next);
    case 'stopped':
      return;
    case 'storageFull':
      return putJobStep(job, {
        state: 'paused',
        dueAt: never,
        failure: { kind: 'storageFull' },
      });
    case 'refused':
      return refuseRecording(url, outcome.refusal);
    case 'fileChanged': {
      const restarts = recording.download.restarts + 1;
      if (restarts > recordingBounds.maxRestarts) return refuseRecording(url, 'fileChanged');
      await restartDownload(url, restarts);
      return putJobStep(job, next);
    }
    case 'failed':
      return outcome.hasProgress ? putJobStep(job, next) : retryLater(job, outcome, env);
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
  const { at } = checkAfterFailure(failure, failures, { now, random: env.random() });
  await putJobStep(job, { failures, failure, dueAt: at });
  await honorRetryAfter(job.channel, failure, now);
}
