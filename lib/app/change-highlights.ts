import { changeHighlights as storeChange } from '../store/highlights.ts';
import { mirrorHighlights } from './mirror-highlights.ts';

/** Changes highlights as one act, and repeats in the mirror what has become of them. */
export async function changeHighlights(
  ...[ids, decide, deed]: Parameters<typeof storeChange>
): Promise<number | null> {
  const act = await storeChange(ids, decide, deed);
  await mirrorHighlights(ids);
  return act;
}
