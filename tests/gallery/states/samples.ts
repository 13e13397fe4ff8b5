import type {
  FacetChoices,
  FilterChoice,
} from '../../../components/list/filters/FilterChoices.tsx';
import { pauseNotifications } from '../../../lib/app/notify/pause.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { quoteAt } from '../../../lib/article/model/text-selector.ts';
import { calendarDay } from '../../../lib/calendar-day.ts';
import { newArticleNote } from '../../../lib/highlight/article-note.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { formatNumber } from '../../../lib/i18n/format-number.ts';
import type { Density } from '../../../lib/settings.ts';
import { backfillKind } from '../../../lib/store/articles/job-rows.ts';
import { db } from '../../../lib/store/db/database.ts';
import { never } from '../../../lib/store/rows/jobs.ts';
import { day, hour, minute } from '../../../lib/time.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { sampleBriefing } from '../../support/builders/briefings.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { illustratedArticle } from '../../support/builders/illustrated-articles.ts';
import { shortEpisode } from '../../support/builders/short-episode.ts';
import type { PageSiteOptions } from '../page-site.ts';
import { refreshFeeds, runDueJobs, waitUntil } from '../reader.ts';
import type { Prepare } from '../state.ts';

/** What the user and the site have done before a state is drawn. */

export const permits = 'separation-permits';

const chain = 'no-one-owns-the-chain';

/** Text that cannot be wrapped, as long as a tag may be. */
const longWord = 'w'.repeat(60);

/** The newest article is an episode of five minutes. */
export const withEpisode: PageSiteOptions = {
  articles: [shortEpisode, ...sampleArticles],
  published: 6,
};

/** The only article has a picture. */
export const withPicture: PageSiteOptions = {
  articles: [illustratedArticle(1, 'photograph-2048x1280.png')],
  published: 1,
};

/** Every picture was downloaded. */
export const downloadPictures: Prepare = () =>
  waitUntil(async () => {
    await runDueJobs();
    const rows = await db.media.toArray();
    return rows.length > 0 && rows.every(({ state }) => state === 'stored');
  }, 'the pictures');

/** The search index lacks the newest articles, and its job goes on in a minute. */
export const halfIndexed: Prepare = () => lackNewest(minute);

/** The search index lacks the newest articles, and its job waits after a failed step. */
export const failedIndexing: Prepare = () => lackNewest(hour);

const lackNewest = (wait: number): Promise<void> =>
  db.transaction('rw', ['articles', 'jobs', 'unindexed'], async () => {
    const newest = await db.articles.orderBy('sortAt').reverse().limit(4).toArray();
    await db.unindexed.bulkPut(
      newest.map(({ id, sortAt }) => ({ articleId: id, sortAt, isStale: 1 })),
    );
    await db.jobs.put({ type: 'searchIndex', kind: 'searchIndex', dueAt: Date.now() + wait });
  });

/** The stored article whose address contains the slug. */
export async function articleAt(slug: string): Promise<Article> {
  const article = await db.articles.filter(({ url }) => url.includes(slug)).first();
  if (!article) throw new Error(`There is no ${slug}.`);
  return article;
}

/** An article was read, and the site has edited it since. */
export const editReadArticle: Prepare = async (site) => {
  const { id, hash } = await articleAt(chain);
  await db.lastRead.put({ articleId: id, hash, at: Date.now() });
  const html = site?.posts().find(({ slug }) => slug.startsWith(chain))?.html ?? '';
  site?.edit(chain, { html: html.replaceAll('94', '93') });
  await refreshFeeds();
};

/** Two articles were read, one of them an hour ago. */
export const readArticles: Prepare = async () => {
  for (const [slug, at] of [
    [chain, Date.now() - hour],
    [permits, Date.now()],
  ] as const) {
    const { id, hash } = await articleAt(slug);
    await db.lastRead.put({ articleId: id, hash, at });
    await db.unread.delete(id);
  }
};

/** The user has paused notifications until tomorrow. */
export const pauseForADay: Prepare = async () => {
  const now = Date.now();
  await pauseNotifications(now + day, now);
};

export const saveWithLongTags: Prepare = async () => {
  const { id } = await articleAt(permits);
  const tags = [longWord, 'to read', 'Heavy rare earths'];
  await db.saved.put({ articleId: id, savedAt: Date.now(), tags });
};

/**
 * Highlights with note and tags, one whose text is gone from its article, and one in an article that is no longer
 * stored.
 */
export const addHighlights: Prepare = async () => {
  await db.highlights.bulkPut([
    await highlightOf('Ore can be bought, shipped and stored.', {
      id: 'ore',
      tags: ['permits', 'separation of the heavy ones'],
      note: 'Which desk?',
    }),
    await highlightOf('how many signatures', { id: 'signatures', color: 2 }),
    { ...(await highlightOf('the chain', { id: 'lost' }, chain)), ...nowhere },
    highlight('gone', {
      url: `https://rareearthexchanges.com/${'x'.repeat(90)}/`,
      color: 3,
      title: 'A Quiet Article',
    }),
  ]);
};

/** `addHighlights`, with a note on each of two articles. */
export const addArticleNotes: Prepare = async (site) => {
  await addHighlights(site);
  const notes = [
    { slug: permits, note: `Two sources, one of them the ministry.\nAsk the desk. ${longWord}` },
    { slug: chain, note: 'Compare with 2024.' },
  ];
  for (const { slug, note } of notes) {
    const article = await articleAt(slug);
    await db.highlights.put({
      ...newArticleNote(slug, { ...article, createdAt: Date.now() }),
      note,
    });
  }
};

/** `addHighlights`, with notes shown below their paragraphs and names for two colors. */
export const addNotesInText: Prepare = async (site) => {
  await addHighlights(site);
  await changeSettings({ notesInText: true, colorName1: 'Claim', colorName2: 'Figure' });
};

/** A quote that the article's text lacks. */
const nowhere = {
  version: 'f'.repeat(64),
  quote: { exact: 'Words that the publisher has taken out.', prefix: '', suffix: '' },
};

/** A highlight of these words where they stand in the article. */
async function highlightOf(
  words: string,
  fields: Partial<Highlight> & { id: string },
  slug = permits,
): Promise<Highlight> {
  const { id, hash, url, title, author, publishedAt } = await articleAt(slug);
  const body = await db.bodies.get([id, hash]);
  const text = body ? articleDocument({ ...body, url }).text : '';
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const place = { url, title, author, publishedAt, version: hash, span };
  return highlight(fields.id, { ...place, quote: quoteAt(text, span), ...fields });
}

/** The site publishes more than a page of its feed holds, and requests for older pages fail. */
export const leaveGap: Prepare = async (site) => {
  for (let published = 0; published < 12; published += 1) site?.publish();
  await refreshFeeds();
  await db.jobs.toCollection().modify((job) => {
    if (job.type === 'gap') Object.assign(job, { stuck: 'feedEnds', dueAt: never });
  });
};

/** The user has paused loading older articles. */
export const pauseBackfill: Prepare = async () => {
  await db.jobs.put({
    type: 'backfill',
    kind: backfillKind('news'),
    channel: 'news',
    state: 'paused',
    dueAt: never,
    page: 3,
    failures: 0,
    failure: null,
    pages: 2,
    articles: 20,
    oldest: null,
  });
};

/** The user follows these names, and the worker has found them. */
export const follow =
  (...followed: string[]): Prepare =>
  async () => {
    await changeSettings({ followed });
    await runDueJobs();
  };

/** The user follows entities of three lists, each with its color. */
export const followInColors: Prepare = async (site) => {
  const acme = { name: 'Price floor', kind: 'topic', aliases: ['price floor'] } as const;
  await changeSettings({
    watchLists: [
      {
        name: 'Portfolio',
        color: 2,
        keeps: false,
        kept: [],
        notify: 'on',
        entities: ['Lynas Rare Earths', acme],
      },
      {
        name: 'Magnets',
        color: 4,
        keeps: false,
        kept: [],
        notify: 'on',
        entities: ['dysprosium', 'neodymium'],
      },
    ],
  });
  await follow('China', 'Lynas Rare Earths', 'Price floor', 'dysprosium', 'neodymium')(site);
};

/** The site's feed fails from now on. */
export const failFeed: Prepare = async (site) => {
  site?.setScenarios('serverError');
  await refreshFeeds();
};

/** The site asks for a bot check instead of answering. */
export const askForBotCheck: Prepare = async (site) => {
  site?.setScenarios('challenge');
  await refreshFeeds();
};

/** The browser loses its connection, until `goOnline`. */
export function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  window.dispatchEvent(new Event('offline'));
}

/** The browser has its connection again. */
export function goOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
  window.dispatchEvent(new Event('online'));
}

/** Lists of this density. */
export const withDensity =
  (density: Density): Prepare =>
  async () => {
    await changeSettings({ density });
  };

const filterChoice = (name: string, count: number | null): FilterChoice => ({
  key: name,
  name,
  count,
  label: () => (count === null ? name : `${name} ${formatNumber(count)} articles`),
  isActive: name === 'Policy',
  onSelect: () => undefined,
});

/** A menu of filters that is still being counted. */
export const sampleFacets: readonly FacetChoices[] = [
  {
    title: 'Category',
    choices: [
      filterChoice('Policy', 12_345),
      filterChoice('A category with a name that takes more than a line', 9),
      filterChoice('Recycling', 0),
    ],
  },
  {
    title: 'Author',
    choices: ['The editors', 'The mining desk'].map((name) => filterChoice(name, null)),
  },
  { title: 'Also in this list', isLate: true, choices: [filterChoice('price', 3)] },
];

/** Makes today's briefing of what the first poll has brought. */
export const makeBriefing: Prepare = async () => {
  await changeSettings({ followed: ['dysprosium', 'China', 'MOFCOM'], briefingHour: 0 });
  await waitUntil(async () => {
    await runDueJobs();
    return (await db.jobs.get('watch')) === undefined;
  }, 'what is followed');
  const job = { type: 'briefing', kind: 'briefing', dueAt: 0 } as const;
  await db.jobs.put({ ...job, doneDay: null, unannounced: null });
  await waitUntil(async () => {
    await runDueJobs();
    return (await db.briefings.count()) === 1;
  }, 'the briefing');
};

/** Makes yesterday's briefing as well, of an article that had other key points then. */
export const makeBriefings: Prepare = async (site) => {
  await makeBriefing(site);
  const { url, title, keyPoints } = await articleAt(permits);
  const then = { ...sampleBriefing('2026-01-01', url), createdAt: Date.now() - day };
  const texts = ['The ministry grants a permit.', keyPoints[1]?.text ?? '', 'A third one follows.'];
  const points = texts.map((text, at) => ({ text, point: at === 2 ? 9 : at, also: [] }));
  const articles = [{ url, title, version: 'earlier', points }];
  await db.briefings.put({
    ...then,
    day: calendarDay(then.createdAt),
    sections: [{ kind: 'category', name: 'Policy', articles }],
  });
};
