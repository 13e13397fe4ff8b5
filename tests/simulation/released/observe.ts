import { fakeBrowser } from 'wxt/testing/fake-browser';
import { updateBadge } from '../../../lib/app/notify/badge.ts';
import { createArticleSearch, type SearchAnswer } from '../../../lib/app/search/article-search.ts';
import { readBriefings } from '../../../lib/store/briefing/briefings.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { allHighlights } from '../../../lib/store/user/highlight-lists.ts';
import { readTagUses } from '../../../lib/store/user/tags.ts';
import { listIds } from '../../support/database/list-ids.ts';

const listNames: readonly ArticleListName[] = [
  ...(['unread', 'all', 'saved', 'watch', 'mentions', 'changed', 'recentlyRead'] as const),
];

/** Searches that find articles, a note, articles that aren't indexed yet, and nothing. */
const searches = ['terbium', 'handoffs', 'compare with last week', '"Story 20"', 'astatine'];

/** What the user sees of the stored data, in terms that all versions share. */
export type Observation = Awaited<ReturnType<typeof observe>>;

/** Looks at every list, the badge, searches, highlights, tags and briefings. */
export async function observe() {
  const slugs = new Map((await db.articles.toArray()).map(({ id, url }) => [id, slugIn(url)]));
  const named = (ids: readonly number[]) => ids.map((id) => slugs.get(id) ?? String(id));
  const lists: Record<string, string[]> = {};
  for (const name of listNames) lists[name] = named(await listIds(name));
  const found: Record<string, string[]> = {};
  for (const text of searches) found[text] = named(await foundIds(text)).sort();
  await updateBadge();
  return {
    lists,
    badge: await fakeBrowser.action.getBadgeText({}),
    found,
    highlights: await highlights(),
    tags: (await readTagUses()).map(({ tag }) => tag).sort(),
    briefings: (await readBriefings()).map(({ day, sections }) => ({
      day,
      points: sections.flatMap(({ name, articles }) =>
        articles.flatMap(({ points }) => points.map(({ text }) => `${name}: ${text}`)),
      ),
    })),
  };
}

async function highlights() {
  const states = new Map(
    (await db.highlightStates.toArray()).map(({ highlightId, state }) => [highlightId, state]),
  );
  return (await allHighlights()).map(({ id, url, quote, color, note, tags, moment }) => ({
    article: slugIn(url),
    words: quote.exact,
    color,
    note,
    tags,
    moment,
    state: states.get(id) ?? null,
  }));
}

async function foundIds(text: string): Promise<readonly number[]> {
  let last: SearchAnswer | undefined;
  const asked = { text: `${text} `, filters: [], order: 'newest', now: Date.now() } as const;
  for await (const found of createArticleSearch()(asked)) last = found;
  return last?.ids ?? [];
}

const slugIn = (url: string): string => /\/([^/]+)\/$/.exec(url)?.[1] ?? url;
