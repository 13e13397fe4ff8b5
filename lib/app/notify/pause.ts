import { writePause } from '../../store/articles/notification-pause.ts';
import { requestAfterWrite } from '../commands.ts';

/** Pauses notifications until this time; articles that arrive before it are announced in one summary. */
export async function pauseNotifications(until: number, now: number): Promise<void> {
  await writePause({ from: now, until });
  void requestAfterWrite();
}

/** Ends a pause. The worker announces the articles that were held. */
export async function resumeNotifications(): Promise<void> {
  await writePause(null);
  void requestAfterWrite();
}
