import { draftOf } from '../../../lib/article/ingest/draft.ts';
import type { Draft } from '../../../lib/article/model/article.ts';
import type { FeedItem } from '../../../lib/feed/feed-item.ts';
import { db } from '../../../lib/store/db/database.ts';
import { bodyRow, newArticleRow } from '../../../lib/store/ingest/draft-rows.ts';
import { hour } from '../../../lib/time.ts';
import { feedItem } from '../builders/feed-items.ts';
import { noon } from '../fakes/simulated-machine.ts';

/** Titles with their texts. */
export type Texts = Readonly<Record<string, string>>;

/** Drafts of these articles, an hour old. */
export const draftsOf = (texts: Texts, fields: Partial<FeedItem> = {}): Promise<Draft[]> =>
  Promise.all(
    Object.entries(texts).map(([title, text]) =>
      draftOf(
        feedItem(title.toLowerCase().replaceAll(' ', '-'), {
          title,
          source: `<p>${text}</p>`,
          publishedAt: noon - hour,
          ...fields,
        }),
        'news',
      ),
    ),
  );

/** Stores articles as backfills and backups do, without indexing them. */
export async function storeDrafts(drafts: readonly Draft[]): Promise<void> {
  await db.transaction('rw', ['articles', 'bodies'], async () => {
    const rows = drafts.map((each) => newArticleRow(each, noon));
    const ids = await db.articles.bulkAdd(rows, { allKeys: true });
    await db.bodies.bulkPut(drafts.map((each, at) => bodyRow(ids[at] ?? 0, each, noon)));
  });
}

/** `storeDrafts` for these articles, an hour old. */
export const storeTexts = async (texts: Texts): Promise<void> => storeDrafts(await draftsOf(texts));
