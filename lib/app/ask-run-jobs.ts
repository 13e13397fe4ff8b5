import { sendCommand } from '../platform/messages.ts';

/**
 * From a page that has just put a job there: has the worker go on with it. The job is stored, so a worker that dies on
 * it leaves it to the next one, and so does one that cannot be reached.
 */
export async function requestJobRun(): Promise<void> {
  await sendCommand('runJobs').catch((error: unknown) =>
    console.warn('The worker did not answer.', error),
  );
}
