import type { AffectedRows } from '../../store/user/saved-snapshots.ts';
import { mirrorSaved } from './mirror.ts';
import { mirrorHighlights } from './mirror-highlights.ts';

/** Repeats in the mirror what has become of saved articles and of highlights' tags. */
export async function mirrorTouched({ articleIds, ids }: AffectedRows): Promise<void> {
  if (articleIds.length > 0) await mirrorSaved(...articleIds);
  if (ids.length > 0) await mirrorHighlights(ids);
}
