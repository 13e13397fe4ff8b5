import type { Highlight } from '../../highlight/highlight.ts';
import { editHighlights as storeChange } from '../../store/user/highlights.ts';
import { mirrorHighlights } from '../backup/mirror-highlights.ts';

/** Changes highlights as one act, and repeats in the mirror what has become of them. */
export async function editHighlights(
  ...[concerned, decide, occasion]: Parameters<typeof storeChange>
): Promise<number | null> {
  const { act, ids } = await storeChange(concerned, decide, occasion);
  await mirrorHighlights(ids);
  return act;
}

type Fields = Partial<Pick<Highlight, 'color' | 'note' | 'tags'>>;

/** Changes fields of one highlight, where that makes a difference. Resolves to the act, or `null`. */
export function editHighlight(
  id: string,
  fields: (stored: Highlight) => Fields,
  kind: 'recolored' | 'noted' | 'tagged',
  sessionId: string | null = null,
): Promise<number | null> {
  const at = Date.now();
  const decide = (stored: Highlight[]) => ({
    what: kind,
    put: stored.flatMap((row) => {
      const changed = { ...row, ...fields(row) };
      return JSON.stringify(changed) === JSON.stringify(row) ? [] : { ...changed, changedAt: at };
    }),
    remove: [],
  });
  return editHighlights({ ids: [id] }, decide, { at, sitting: sessionId });
}
