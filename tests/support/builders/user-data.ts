import type { Article } from '../../../lib/article/model/article.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { BodyRow } from '../../../lib/store/rows/articles.ts';
import type { ReadingPositionRow } from '../../../lib/store/rows/reading.ts';
import { noon } from '../fakes/simulated-machine.ts';
import { pick } from '../seeded-random.ts';
import { storedArticle } from './articles.ts';
import { sampleBriefing } from './briefings.ts';
import { highlight } from './highlights.ts';

const addressOf = (slug: string): string => `https://rareearthexchanges.com/news/${slug}/`;

/** A reading position. */
export const readingPositionAt = (
  passage: number,
  at: number,
): Omit<ReadingPositionRow, 'articleId'> => ({
  passage,
  fraction: 0.5,
  hash: 'v',
  text: 'Scrap',
  before: '',
  finished: false,
  at,
});

const bodyOf = ({ id, hash, title }: Article, seenAt: number): BodyRow => ({
  articleId: id,
  hash,
  seenAt,
  title,
  source: `<p>${title}, told at length.</p>`,
});

/** Stores articles with their texts, as read. */
export async function storeArticles(...slugs: string[]): Promise<Article[]> {
  const articles = slugs.map((slug, index) => storedArticle(index + 1, slug));
  await db.articles.bulkPut(articles);
  await db.bodies.bulkPut(articles.map((article) => bodyOf(article, noon)));
  await db.aliases.bulkPut(articles.map(({ id }) => ({ alias: `post:${id}`, articleId: id })));
  return articles;
}

/** Ordinary and odd notes. */
const notes = [
  '',
  'Compare with last year. ☂',
  'a\n\nb\r\n\tc ',
  'שלום "\u{1f9f2}" \\ \u0000\u2028\ufeff',
  'half a sign: \ud83e',
  '{"__proto__": 1}',
  'Long. '.repeat(16_000),
];

/** Stores random user data: stored and removed articles with highlights, tags and reading state. */
export async function storeRandomUserData(chance: () => number): Promise<void> {
  const often = (share: number): boolean => chance() < share;
  const at = (): number => noon - Math.floor(chance() * 1e9);
  const count = 1 + Math.floor(chance() * 30);
  const slugs = Array.from({ length: count }, (_, index) => `story-${index}`);
  const articles = await storeArticles(...slugs);
  for (const { id, sortAt, hash, title } of articles) {
    if (often(0.4)) await db.unread.put({ articleId: id, listedAt: sortAt });
    if (often(0.3))
      await db.saved.put({
        articleId: id,
        savedAt: at(),
        ...(often(0.5) ? { hash, pictures: [] } : {}),
        ...(often(0.5) ? { tags: ['price', 'to read', '__proto__'].filter(() => often(0.5)) } : {}),
      });
    if (often(0.3)) await db.lastRead.put({ articleId: id, hash, at: at() });
    if (often(0.3))
      await db.readingPositions.put({ ...readingPositionAt(id, at()), articleId: id, text: title });
    if (often(0.2))
      await db.playbackPositions.put({
        articleId: id,
        seconds: id * 10,
        duration: often(0.5) ? 600 : null,
        transcriptOffset: -id,
        at: at(),
      });
    if (often(0.2))
      await db.bodies.put({ ...bodyOf(storedArticle(id, 'older'), at()), articleId: id });
  }
  const others = ['gone-a', 'gone-b', 'gone-c'].filter(() => often(0.5));
  await db.tombstones.bulkPut(
    others.flatMap((slug) => {
      const url = addressOf(slug);
      return [{ url }, { url: `guid:${slug}`, articleUrl: url, arrivedAt: at(), removedAt: at() }];
    }),
  );
  const marked = [...slugs, ...others];
  for (let articleId = Math.floor(chance() * 12); articleId > 0; articleId -= 1) {
    await db.highlights.put(
      highlight(`mark-${articleId}`, {
        url: addressOf(pick(marked, chance) ?? 'a'),
        note: pick(notes, chance) ?? '',
        tags: ['price', 'to do', '磁石 \u{1f9f2}', '__proto__'].filter(() => often(0.3)),
        color: pick([1, 2, 3] as const, chance) ?? 1,
        moment: often(0.2) ? { start: 12.5, end: often(0.5) ? 20 : null } : null,
        createdAt: at(),
        changedAt: at(),
      }),
    );
  }
  if (often(0.5)) await db.authors.put({ name: 'The editors', bio: 'They edit.' });
  for (const day of ['2026-11-22', '2026-11-23'])
    if (often(0.5)) await db.briefings.put(sampleBriefing(day, addressOf('story-0')));
  if (often(0.5)) await db.pendingState.put({ url: addressOf('not-yet'), read: often(0.5) });
}
