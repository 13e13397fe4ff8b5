import { markLooked } from '../../store/user/unread.ts';
import { requestAfterWrite } from '../commands.ts';
import { updateBadge } from './badge.ts';

/** Records that the user has seen what there is. The worker shows the badge as well: this page may close at once. */
export async function lookAtNews(): Promise<void> {
  const marked = markLooked();
  void requestAfterWrite();
  await marked;
  await updateBadge();
}
