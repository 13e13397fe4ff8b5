import type { Article } from '../../article/model/article.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { type EarlyRows, earlyRowsAtMost } from '../db/early-rows.ts';
import { withoutFacetKeys } from '../db/facet-keys.ts';
import { publisherGuards } from '../db/publisher-guards.ts';
import { stateGuards } from '../db/state-guards.ts';
import { userGuards } from '../db/user-guards.ts';
import { viewGuards } from '../db/view-guards.ts';
import type { SavedRow } from '../rows/articles.ts';
import { type ChannelRow, newChannel } from '../rows/channels.ts';
import type { ListCounts } from '../rows/list-counts.ts';
import { type SurfaceView, surfaceView, type ViewRow } from '../rows/views.ts';
import type { ShortList, ShortListName } from './short-list.ts';

/** What the page's first script has read, once every row of it has passed its guard. */
export interface FirstList {
  surface: string;
  view: ViewRow;
  channels: readonly ChannelRow[];
  list: EarlyRows['list'];
  articles: Article[];
  /** The ids of these articles that are unread, and of those that are saved. */
  unread: ReadonlySet<number>;
  saved: ReadonlySet<number>;
  savedRows: readonly SavedRow[];
  /** The counts of all lists; `undefined` until they are read. */
  counts: ListCounts | undefined;
}

let listOfPage: FirstList | undefined;

/** The rows of a page that is being drawn for the first time; `undefined` if the store must read them. */
export const firstList = (): FirstList | undefined => listOfPage;

/**
 * Runs `draw`, which draws the page's first rows without a query, from what the page's first script has read. That is a
 * tenth of a second old, so all of it is read again right after the first paint.
 */
export function withFirstList<Drawn>(
  rows: EarlyRows | undefined,
  draw: () => Drawn,
  counts?: ListCounts,
): Drawn {
  const list = rows && soundRows(rows);
  listOfPage = list && { ...list, counts };
  try {
    return draw();
  } finally {
    listOfPage = undefined;
  }
}

/** The first unread articles, as the popup shows them; `undefined` if the store must read them. */
export function firstShortList(name: ShortListName, limit: number): ShortList | undefined {
  const rows = name === 'unread' && limit <= earlyRowsAtMost ? listOfPage : undefined;
  return rows?.list === name ? rows : undefined;
}

/** What the surface shows; `undefined` if that was not read. */
export const firstView = (surface: string): SurfaceView | undefined =>
  listOfPage?.surface === surface ? surfaceView(listOfPage.view, true) : undefined;

/** The channel's row; `undefined` if that was not read. */
export const firstChannel = (id: ChannelId): ChannelRow | undefined =>
  listOfPage && (listOfPage.channels.find((row) => row.id === id) ?? newChannel(id));

/** The rows, if all of them pass their guards. Otherwise the store reads them and reports what is damaged. */
function soundRows(rows: EarlyRows): Omit<FirstList, 'counts'> | undefined {
  const { surface, view, channels, list, articles, unread, saved } = rows;
  const isSound =
    viewGuards.views(view) &&
    channels.every(stateGuards.channels) &&
    articles.every(publisherGuards.articles) &&
    unread.every(userGuards.unread) &&
    saved.every(userGuards.saved);
  if (!isSound) return undefined;
  const shown = articles.map(withoutFacetKeys) as Article[];
  const ids = new Set(shown.map(({ id }) => id));
  const idsOf = (flags: readonly unknown[]) =>
    new Set((flags as SavedRow[]).map(({ articleId }) => articleId).filter((id) => ids.has(id)));
  const savedIds = idsOf(saved);
  return {
    surface,
    list,
    view: view as ViewRow,
    channels: channels as ChannelRow[],
    articles: shown,
    unread: idsOf(unread),
    saved: savedIds,
    savedRows: (saved as SavedRow[]).filter(({ articleId }) => savedIds.has(articleId)),
  };
}
