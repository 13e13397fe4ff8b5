import type { ItemNames } from '../../feed/feed-item.ts';
import { newsChannel } from '../../site/channels.ts';
import { read } from '../db/database.ts';
import { countListed } from '../db/muted.ts';
import { type ChannelRow, newChannel } from '../rows/channels.ts';

/** What the badge needs to know, with what a poll is about to add. */
export interface ComingArticles {
  unread: number;
  /** How many of the items will be unread articles, as far as their names tell. */
  added: number;
  news: ChannelRow;
}

/** Counts what a poll is about to add, before anything is derived. An item with a known name adds nothing. */
export const countComing = (items: readonly ItemNames[]): Promise<ComingArticles> =>
  read(['articles', 'aliases', 'tombstones', 'pendingState', 'unread', 'channels'], async (tx) => {
    const names = items.flatMap(namesOf);
    const [urls, aliases, removed, restored, unread, news] = await Promise.all([
      tx.articles.where('url').anyOf(names).keys(),
      tx.aliases.where('alias').anyOf(names).primaryKeys(),
      tx.tombstones.where('url').anyOf(names).primaryKeys(),
      tx.pendingState.where('url').anyOf(names).primaryKeys(),
      countListed(tx.unread),
      tx.channels.get(newsChannel.id),
    ]);
    const known = new Set<unknown>([...urls, ...aliases, ...removed, ...restored]);
    const added = items.filter((item) => !namesOf(item).some((name) => known.has(name)));
    return {
      unread,
      added: new Set(added.map(({ url }) => url)).size,
      news: news ?? newChannel(newsChannel.id),
    };
  });

const namesOf = ({ url, aliases }: ItemNames): string[] => [url, ...aliases];
