import { type ListPlace, type ViewRow, viewAmong } from '../rows/views.ts';
import { answerOf, readEarly } from './early-reading.ts';

/** What a page's first script reads for the first paint, while the store's code loads. */
export interface EarlyRows {
  /** The surface that shows these rows. */
  surface: string;
  view: unknown;
  channels: readonly unknown[];
  list: 'unread' | 'all';
  articles: readonly unknown[];
  /** The rows of these articles in `unread` and `saved`. */
  unread: readonly unknown[];
  saved: readonly unknown[];
}

declare global {
  /** What the page's first script reads. */
  var earlyRows: Promise<EarlyRows | undefined> | undefined;
}

/** As many rows as a popup has, and as most panels have in view. */
export const earlyRowsAtMost = 20;

const tables = ['views', 'channels', 'coverage', 'unread', 'articles', 'saved'] as const;

/**
 * Reads what a surface shows first. Resolves to `undefined` if that is not the top of a plain list of unread or of all
 * articles; then the store reads it. Never rejects.
 */
export const readEarlyRows = (
  connection: IDBDatabase | undefined,
  surface: string,
): Promise<EarlyRows | undefined> =>
  readEarly(connection, tables, async (table) => {
    const topOf = (name: 'articles' | 'unread') =>
      answerOf(table(name).index('listedAt').getAll(newestFirst));
    const [views, channels, periods, topUnread] = await Promise.all([
      answerOf<ViewRow[]>(table('views').index('at').getAll()),
      answerOf(table('channels').getAll()),
      answerOf(table('coverage').getAll()),
      // Requested before the view tells whether this list is shown, as it is on most surfaces: requesting it later
      // would take another round trip.
      topOf('unread'),
    ]);
    const view = viewAmong(views, surface);
    const list = listOf(view);
    if (!list || hasGaps(periods)) return undefined;
    const shown = list === 'all' ? await topOf('articles') : topUnread;
    const idOf = (row: Record<string, unknown>) => Number(row[list === 'all' ? 'id' : 'articleId']);
    const ids: number[] = shown.map(idOf);
    if (ids.length === 0) return undefined;
    const amongThem = IDBKeyRange.bound(Math.min(...ids), Math.max(...ids));
    const flagsAtMost = 4 * earlyRowsAtMost;
    const [articles, unread, saved] = await Promise.all([
      list === 'all' ? shown : Promise.all(ids.map((id) => answerOf(table('articles').get(id)))),
      list === 'all' ? answerOf(table('unread').getAll(amongThem, flagsAtMost)) : shown,
      answerOf(table('saved').getAll(amongThem, flagsAtMost)),
    ]);
    if (saved.length === flagsAtMost || unread.length === flagsAtMost) return undefined;
    return { surface, view, channels, list, articles, unread, saved };
  });

/**
 * The top of a list: muted articles are below 0. These options are a later standard, which the type declarations lack.
 */
const newestFirst = {
  query: IDBKeyRange.lowerBound(0),
  direction: 'prev',
  count: earlyRowsAtMost,
} as unknown as IDBKeyRange;

/** The list whose top a view shows first; `undefined` if it shows something else. */
function listOf(view: ViewRow): EarlyRows['list'] | undefined {
  const { list, tab, terms, search, order, articleId, places } = view;
  if (tab !== 'unread' || (list !== 'unread' && list !== 'all')) return undefined;
  const place: ListPlace | undefined = places[list];
  const isPlain =
    terms === '' && !search && order === 'newest' && articleId === null && !place?.top;
  return isPlain ? list : undefined;
}

/** Whether the list may also have rows for gaps in what is stored. */
const hasGaps = (periods: readonly { channel?: unknown }[]): boolean =>
  new Set(periods.map(({ channel }) => channel)).size < periods.length;
