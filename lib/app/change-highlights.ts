import { changeHighlights as storeChange } from '../store/highlights.ts';
import { mirrorHighlights } from './mirror-highlights.ts';

/** Changes highlights as one act, and repeats in the mirror what has become of them. */
export async function changeHighlights(
  ...[concerned, decide, occasion]: Parameters<typeof storeChange>
): Promise<number | null> {
  const { act, ids } = await storeChange(concerned, decide, occasion);
  await mirrorHighlights(ids);
  return act;
}
