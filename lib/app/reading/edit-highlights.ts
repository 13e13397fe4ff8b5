import type { Highlight } from '../../highlight/highlight.ts';
import { changeHighlights as storeChange } from '../../store/user/highlights.ts';
import { mirrorHighlights } from '../backup/mirror-highlights.ts';

/** Changes highlights as one act, and repeats in the mirror what has become of them. */
export async function changeHighlights(
  ...[concerned, decide, occasion]: Parameters<typeof storeChange>
): Promise<number | null> {
  const { act, ids } = await storeChange(concerned, decide, occasion);
  await mirrorHighlights(ids);
  return act;
}

type Fields = Partial<Pick<Highlight, 'colour' | 'note' | 'tags'>>;

/** Changes fields of one highlight, where that makes a difference. Resolves to the act, or `null`. */
export function changeHighlight(
  id: string,
  fields: (stored: Highlight) => Fields,
  what: 'recoloured' | 'noted' | 'tagged',
  sitting: string | null = null,
): Promise<number | null> {
  const at = Date.now();
  const decide = (stored: Highlight[]) => ({
    what,
    put: stored.flatMap((row) => {
      const changed = { ...row, ...fields(row) };
      return JSON.stringify(changed) === JSON.stringify(row) ? [] : { ...changed, changedAt: at };
    }),
    remove: [],
  });
  return changeHighlights({ ids: [id] }, decide, { at, sitting });
}
