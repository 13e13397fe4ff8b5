import { sendCommand } from '../platform/messages.ts';

/** From a page: tells the worker that the machine is connected again; no event of the browser wakes it for that. */
export async function reportOnline(): Promise<void> {
  try {
    await sendCommand('connectionRestored');
  } catch (error) {
    console.warn(
      'The worker could not be told of the connection; its alarm will look by itself.',
      error,
    );
  }
}
