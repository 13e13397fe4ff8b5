import type { Highlight } from '../../highlight/highlight.ts';
import {
  type ActionContext,
  type AffectedHighlights,
  type HighlightEdit,
  editHighlights as storeEdit,
} from '../../store/user/highlights.ts';
import { followUp } from '../follow-up.ts';

/** Edits highlights as one action. Resolves to the action's id, or `null` if nothing changed. */
export async function editHighlights(
  affected: AffectedHighlights,
  decide: (stored: Highlight[]) => HighlightEdit,
  action: ActionContext,
): Promise<number | null> {
  const actionId = await storeEdit(affected, decide, action);
  await followUp();
  return actionId;
}

type Fields = Partial<Pick<Highlight, 'color' | 'tags'>>;

/** Changes fields of one highlight, if that makes a difference. Resolves to the action's id, or `null`. */
export function editHighlight(
  id: string,
  fields: (stored: Highlight) => Fields,
  what: 'recolored' | 'tagged',
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
  return editHighlights({ ids: [id] }, decide, { at, sessionId: null });
}
