import { retryPicture as retry } from '../../store/media/pictures.ts';
import { requestJobRun } from '../commands.ts';

/** Retries a picture that was given up. */
export async function retryPicture(url: string): Promise<void> {
  await retry(url, Date.now());
  requestJobRun();
}
