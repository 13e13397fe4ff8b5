import type { Article, ArticleFields, Draft } from '../article/article.ts';
import { type Change, type Known, type Plan, planRefresh } from '../article/plan.ts';
import { addToLog } from './channels.ts';
import { db } from './db.ts';
import type { ChannelRow, LogRow } from './rows.ts';

export interface RefreshToSave {
  drafts: readonly Draft[];
  channel: ChannelRow;
  log: readonly LogRow[];
  now: number;
  /** Whether added articles are announced; the first time a channel is read, none is. */
  announce: boolean;
}

/**
 * Stores one fetched page: articles, bodies, aliases, unread rows, the outbox and the channel's validators in one
 * transaction, so that a worker killed anywhere leaves all of it or nothing. The plan is made inside it, from what is
 * stored at that moment.
 */
export function saveRefresh(refresh: RefreshToSave): Promise<Plan> {
  const tables = [
    db.articles,
    db.aliases,
    db.bodies,
    db.unread,
    db.gone,
    db.notices,
    db.channels,
    db.log,
  ];
  return db.transaction('rw', tables, async () => {
    const plan = planRefresh(refresh.drafts, await readKnown(refresh.drafts));
    const numbers = await addArticles(plan.added, refresh.now);
    await changeArticles(plan.changed, refresh.now);
    await db.aliases.bulkPut(plan.aliases);
    if (refresh.announce) {
      await db.notices.bulkPut(numbers.map((n) => ({ n, state: 'waiting', at: refresh.now })));
    }
    await db.channels.put(refresh.channel);
    await addToLog(refresh.log);
    return plan;
  });
}

async function readKnown(drafts: readonly Draft[]): Promise<Known> {
  const urls = drafts.map((draft) => draft.url);
  const identities = [...urls, ...drafts.flatMap((draft) => draft.aliases)];
  const [byUrl, aliases, gone] = await Promise.all([
    db.articles.where('url').anyOf(urls).toArray(),
    db.aliases.where('alias').anyOf(identities).toArray(),
    db.gone.where('url').anyOf(urls).primaryKeys(),
  ]);
  const aliased = await db.articles.bulkGet(aliases.map((row) => row.n));
  const articles = new Map<string, Article>(byUrl.map((article) => [article.url, article]));
  aliases.forEach(({ alias }, index) => {
    const article = aliased[index];
    if (article && !articles.has(alias)) articles.set(alias, article);
  });
  const versions = await versionsOf([...articles.values()]);
  const removed = new Set(gone);
  return {
    find: (identity) => articles.get(identity),
    hasVersion: (n, hash) => versions.has(`${n} ${hash}`),
    isGone: (url) => removed.has(url),
  };
}

async function versionsOf(articles: readonly Article[]): Promise<ReadonlySet<string>> {
  const keys = await Promise.all(
    [...new Set(articles.map((article) => article.n))].map((n) =>
      db.bodies.where('[n+hash]').between([n, ''], [n, '\uffff']).primaryKeys(),
    ),
  );
  return new Set(keys.flat().map(([n, hash]) => `${n} ${hash}`));
}

async function addArticles(added: readonly Draft[], now: number): Promise<number[]> {
  // The last item of a page is the oldest: stored first, so that numbers rise with time.
  const drafts = added.toReversed();
  const numbers = await db.articles.bulkAdd(
    drafts.map((draft) => ({
      ...fieldsOf(draft),
      arrivedAt: now,
      sortAt: sortAt(draft, now),
      changedAt: null,
    })),
    { allKeys: true },
  );
  const rows = drafts.flatMap((draft, index) => {
    const n = numbers[index];
    return n === undefined ? [] : [{ n, draft }];
  });
  await db.bodies.bulkPut(rows.map(({ n, draft }) => bodyRow(n, draft, now)));
  await db.unread.bulkPut(rows.map(({ n, draft }) => ({ n, sortAt: sortAt(draft, now) })));
  await db.aliases.bulkPut(
    rows.flatMap(({ n, draft }) => draft.aliases.map((alias) => ({ alias, n }))),
  );
  return rows.map(({ n }) => n);
}

async function changeArticles(changes: readonly Change[], now: number): Promise<void> {
  for (const { article, fields, newVersion, draft } of changes) {
    const changedAt = newVersion ? now : article.changedAt;
    await db.articles.put({ ...article, ...fields, changedAt });
    if (newVersion) await db.bodies.put(bodyRow(article.n, draft, now));
  }
}

function fieldsOf(draft: Draft): ArticleFields {
  const { aliases: _aliases, source: _source, ...fields } = draft;
  return fields;
}

function bodyRow(n: number, draft: Draft, seenAt: number) {
  return { n, hash: draft.hash, seenAt, title: draft.title, source: draft.source };
}

/** A date that is missing or still to come is the publisher's slip; arrival is then all that is known. */
function sortAt(draft: Draft, now: number): number {
  return draft.publishedAt === null || draft.publishedAt > now ? now : draft.publishedAt;
}
