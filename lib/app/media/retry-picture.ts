import { retryPicture as retry } from '../../store/media/pictures.ts';
import { requestJobRun } from '../commands.ts';

/** From a click: a picture that was given up is asked for once more. */
export async function retryPicture(url: string): Promise<void> {
  await retry(url, Date.now());
  await requestJobRun();
}
