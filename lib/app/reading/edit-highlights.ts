import type { Highlight } from '../../highlight/highlight.ts';
import { editHighlights as storeEdit } from '../../store/user/highlights.ts';
import { followUp, type WriteContext } from '../follow-up.ts';

type Concerned = Parameters<typeof storeEdit>[0];
type Decide = Parameters<typeof storeEdit>[1];
type Occasion = Parameters<typeof storeEdit>[2];

/** Changes highlights as one action. Resolves to the action, or `null` where nothing changed. */
export async function editHighlights(
  concerned: Concerned,
  decide: Decide,
  occasion: Occasion,
  context: WriteContext = 'page',
): Promise<number | null> {
  const { actionId } = await storeEdit(concerned, decide, occasion);
  await followUp(context);
  return actionId;
}

type Fields = Partial<Pick<Highlight, 'color' | 'note' | 'tags'>>;

/** Where and during which note session a highlight is edited. */
interface EditOptions {
  sessionId?: string;
  context?: WriteContext;
}

/** Changes fields of one highlight, where that makes a difference. Resolves to the action, or `null`. */
export function editHighlight(
  id: string,
  fields: (stored: Highlight) => Fields,
  kind: 'recolored' | 'noteEdited' | 'tagged',
  { sessionId, context }: EditOptions = {},
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
  return editHighlights({ ids: [id] }, decide, { at, sitting: sessionId ?? null }, context);
}
