import type { Touched } from '../../store/user/saved-snapshots.ts';
import { mirrorSaved } from './mirror.ts';
import { mirrorHighlights } from './mirror-highlights.ts';

/** Repeats in the mirror what has become of saved articles and of highlights' tags. */
export async function mirrorKept({ numbers, ids }: Touched): Promise<void> {
  if (numbers.length > 0) await mirrorSaved(...numbers);
  if (ids.length > 0) await mirrorHighlights(ids);
}
