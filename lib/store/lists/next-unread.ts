import { countUnread, unreadAmong } from '../user/unread.ts';

/** How many articles one step looks at, in the first step and at most. */
const stepSize = { first: 64, most: 2_048 } as const;

/**
 * The next unread article of a list below this one, continuing from the top; `null` if no other is unread. Reads in
 * steps that grow, so that a near one costs little and a far one takes few steps.
 */
export async function nextUnread(
  ids: readonly number[],
  articleId: number,
  except: ReadonlySet<number> = new Set(),
): Promise<number | null> {
  if ((await countUnread()) === 0) return null;
  const below = ids.indexOf(articleId) + 1;
  const inOrder = [...ids.slice(below), ...ids.slice(0, below)];
  let size: number = stepSize.first;
  for (let from = 0; from < inOrder.length; ) {
    const step = inOrder.slice(from, from + size);
    const unread = await unreadAmong(step);
    const next = step.find((id) => unread.has(id) && id !== articleId && !except.has(id));
    if (next !== undefined) return next;
    from += size;
    size = Math.min(2 * size, stepSize.most);
  }
  return null;
}
