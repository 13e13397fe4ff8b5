import type { Article } from '../article/article.ts';
import type { Keepable } from '../article/retention.ts';
import { channels } from '../site.ts';
import { newestOf } from './articles.ts';
import { db } from './db.ts';
import { highlightedNumbers } from './kept-for-good.ts';
import { undoableNumbers } from './unread.ts';

/** The tables from which it follows how long an article is kept. */
export const keepableTables = [
  db.articles,
  db.aliases,
  db.unread,
  db.saved,
  db.opened,
  db.places,
  db.heard,
  db.highlights,
  db.media,
  db.view,
  db.acts,
] as const;

/** Each of these articles as far as it depends on it how long it is kept. Must run inside a transaction over `keepableTables`. */
export async function keepablesOf(articles: readonly Article[], now: number): Promise<Keepable[]> {
  if (articles.length === 0) return [];
  const numbers = articles.map(({ n }) => n);
  const [unread, saved, opened, places, heard] = await Promise.all([
    db.unread.bulkGet(numbers),
    db.saved.bulkGet(numbers),
    db.opened.bulkGet(numbers),
    db.places.bulkGet(numbers),
    db.heard.bulkGet(numbers),
  ]);
  const [highlighted, recorded, open, newest, undoable] = await Promise.all([
    highlightedNumbers(),
    recordedNumbers(numbers),
    openNumbers(),
    newestNumbers(),
    undoableNumbers(now),
  ]);
  return articles.map(({ n, hash, arrivedAt, changedAt }, index) => {
    const uses = [opened[index]?.at, places[index]?.at, heard[index]?.at];
    const usedAt = Math.max(0, ...uses.filter((at) => at !== undefined));
    return {
      hash,
      arrivedAt,
      changedAt,
      usedAt: usedAt === 0 ? null : usedAt,
      read: opened[index]?.hash ?? null,
      unread: unread[index] !== undefined,
      saved: saved[index] !== undefined,
      highlighted: highlighted.has(n),
      recorded: recorded.has(n),
      open: open.has(n),
      newest: newest.has(n),
      undoable: undoable.has(n),
    };
  });
}

/** Articles whose recording is here, in part or whole, or is to be. */
async function recordedNumbers(numbers: number[]): Promise<ReadonlySet<number>> {
  const rows = await db.media.where('articles').anyOf(numbers).toArray();
  const kept = rows.filter(
    ({ kind, state, bytes }) => kind === 'audio' && (state !== 'refused' || bytes > 0),
  );
  return new Set(kept.flatMap(({ articles }) => articles));
}

/** Articles that are open in a panel, and those whose episode is in the player. */
async function openNumbers(): Promise<ReadonlySet<number>> {
  const views = await db.view.toArray();
  return new Set(views.flatMap(({ article, episode }) => [article ?? [], episode ?? []].flat()));
}

async function newestNumbers(): Promise<ReadonlySet<number>> {
  const newest = await Promise.all(channels.map(({ id }) => newestOf(id)));
  return new Set(newest.flatMap((article) => article?.n ?? []));
}
