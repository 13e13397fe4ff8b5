import type { ListWindow } from '../../article/lists/list-window.ts';
import { countUnread, unreadAmong } from '../user/unread.ts';

/** How many rows one step looks at, in the first step and at most. */
const stepSize = { first: 64, most: 2_048 } as const;

/**
 * The next unread article of a list below this one, continuing from the top; `null` if no other is unread. Reads in
 * steps that grow, so that a near one costs little and a far one takes few steps.
 */
export async function nextUnread(
  { after, range }: Pick<ListWindow, 'after' | 'range'>,
  articleId: number,
  except: ReadonlySet<number> = new Set(),
): Promise<number | null> {
  if ((await countUnread()) === 0) return null;
  const isNext = (id: number) => id !== articleId && !except.has(id);
  const below = await firstUnread(await after(articleId, stepSize.first), after, isNext);
  return below ?? firstUnread(await range(0, stepSize.first), after, isNext);
}

async function firstUnread(
  first: readonly number[],
  after: ListWindow['after'],
  isNext: (articleId: number) => boolean,
): Promise<number | null> {
  let size: number = stepSize.first;
  for (let articleIds = first; ; ) {
    const unread = await unreadAmong(articleIds);
    const next = articleIds.find((id) => unread.has(id) && isNext(id));
    if (next !== undefined) return next;
    const last = articleIds.at(-1);
    if (last === undefined || articleIds.length < size) return null;
    size = Math.min(2 * size, stepSize.most);
    articleIds = await after(last, size);
  }
}
