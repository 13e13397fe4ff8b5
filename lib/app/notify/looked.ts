import { markLooked } from '../../store/user/unread.ts';
import { requestAfterWrite } from '../commands.ts';
import { updateBadge } from './badge.ts';

/**
 * Records that the user has looked at the news. The worker updates the badge too, because this page may close at once.
 */
export async function lookAtNews(): Promise<void> {
  const marked = markLooked();
  void requestAfterWrite();
  await marked;
  await updateBadge();
}
