import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import {
  type KnownArticles,
  planRefresh,
  type RemovedArticle,
} from '../../../lib/article/ingest/refresh-plan.ts';
import type { Article, Draft } from '../../../lib/article/model/article.ts';
import { notInFeed } from '../../../lib/article/model/coverage.ts';
import type { FeedItem } from '../../../lib/feed/item.ts';
import type { ChannelId } from '../../../lib/site/channels.ts';
import { day } from '../../../lib/time.ts';
import { feedItem } from '../../support/feed-items.ts';

const site = 'https://rareearthexchanges.com';
const arrivedAt = Date.UTC(2026, 10, 24, 10);

const draft = (slug: string, fields: Partial<FeedItem> = {}, channel: ChannelId = 'news') =>
  draftOf(feedItem(slug, fields), channel);

/** The articles that are stored, each with the names it is known by. */
class Library implements KnownArticles {
  private readonly names = new Map<string, Article>();
  private readonly versions = new Set<string>();
  private readonly buried = new Map<string, RemovedArticle>();

  /** Stores an article as it arrives. */
  add(arriving: Draft, fields: Partial<Article> = {}): Article {
    const { aliases, source: _source, ...said } = arriving;
    const article: Article = {
      ...said,
      id: this.versions.size + 1,
      arrivedAt,
      sortAt: said.publishedAt ?? arrivedAt,
      changedAt: null,
      changes: [],
      textFrom: 'feed',
      feedHash: said.hash,
      ...fields,
    };
    this.versions.add(`${article.id} ${article.hash}`);
    for (const name of [article.url, ...aliases]) this.names.set(name, article);
    return article;
  }

  /** Another name by which an article is known. */
  alias(name: string, article: Article): void {
    this.names.set(name, article);
  }

  keepVersion(article: Article, hash: string): void {
    this.versions.add(`${article.id} ${hash}`);
  }

  /** Notes that the article which had these names was removed, a year after it came. */
  bury([url, ...aliases]: [string, ...string[]], fields: Partial<RemovedArticle> = {}): void {
    const removed = { url, arrivedAt, at: arrivedAt + 365 * day, mayReturn: false, ...fields };
    for (const name of [url, ...aliases]) this.buried.set(name, removed);
  }

  find = (identity: string): Article | undefined => this.names.get(identity);
  hasVersion = (n: number, hash: string): boolean => this.versions.has(`${n} ${hash}`);
  removed = (identity: string): RemovedArticle | undefined => this.buried.get(identity);
}

/** A plan in a few words: what is added, and which fields change on which article. */
function told(drafts: readonly Draft[], library: Library) {
  const { added, changed, aliases, known } = planRefresh(drafts, library);
  return {
    added: added.map(({ url }) => url.replace(site, '')),
    changed: changed.map(({ article, fields, isNewVersion }) => ({
      id: article.id,
      fields: Object.keys(fields).sort(),
      isNewVersion,
    })),
    aliases: aliases.map(({ alias, articleId }) => [alias.replace(site, ''), articleId]),
    known: known.map(({ id }) => id),
  };
}

const nothing = { added: [], changed: [], aliases: [], known: [] };

describe('what is new', () => {
  test('an empty page asks for nothing', () => {
    expect(told([], new Library())).toEqual(nothing);
  });

  test('all of the first page, in its order', async () => {
    const page = [await draft('second'), await draft('first')];
    expect(told(page, new Library())).toEqual({
      ...nothing,
      added: ['/news/second/', '/news/first/'],
    });
  });

  test('an item that stands twice on the page, once', async () => {
    const page = [await draft('a'), await draft('a', { title: 'Again' })];
    expect(told(page, new Library())).toEqual({ ...nothing, added: ['/news/a/'] });
  });

  test('an old date does not make an item old', async () => {
    const library = new Library();
    library.add(await draft('a'));
    const backdated = await draft('b', { publishedAt: arrivedAt - 400 * day });
    expect(told([backdated], library).added).toEqual(['/news/b/']);
  });

  test('two items that share a guid are two articles', async () => {
    const page = [
      await draft('a', { aliases: ['guid:7'] }),
      await draft('b', { aliases: ['guid:7'] }),
    ];
    expect(told(page, new Library()).added).toEqual(['/news/a/', '/news/b/']);
  });
});

describe('what is the same', () => {
  test('the same page again', async () => {
    const library = new Library();
    const page = [await draft('b'), await draft('a')];
    for (const each of page) library.add(each);
    expect(told(page, library)).toEqual({ ...nothing, known: [1, 2] });
  });

  test('in another order', async () => {
    const library = new Library();
    const page = [await draft('b'), await draft('a')];
    for (const each of page) library.add(each);
    expect(told(page.toReversed(), library)).toEqual({ ...nothing, known: [2, 1] });
  });

  test('with another guid, which is one more name', async () => {
    const library = new Library();
    library.add(await draft('a'));
    expect(told([await draft('a', { aliases: ['guid:new'] })], library)).toEqual({
      ...nothing,
      known: [1],
      aliases: [['guid:new', 1]],
    });
  });

  test('with other markup around the same words', async () => {
    const library = new Library();
    library.add(await draft('a', { source: '<p>Text.</p>' }));
    expect(
      told([await draft('a', { source: '<div class="x"><p>Text.</p></div>' })], library),
    ).toEqual({
      ...nothing,
      known: [1],
    });
  });
});

describe('what has changed', () => {
  const plan = async (fields: Partial<FeedItem>) => {
    const library = new Library();
    library.add(await draft('a'));
    return told([await draft('a', fields)], library).changed;
  };

  test.each<[string, Partial<FeedItem>, string[], boolean]>([
    ['the text', { source: '<p>Edited.</p>' }, ['hash', 'lead'], true],
    ['the title', { title: 'Edited' }, ['hash', 'title'], true],
    [
      'the comments, as they move to the forum',
      { commentsUrl: 'https://forum.rareearthexchanges.com/threads/1/', commentCount: 4 },
      ['commentCount', 'commentsUrl'],
      false,
    ],
    ['the author', { author: null }, ['author'], false],
    ['the categories', { categories: ['Magnets', 'Oxides'] }, ['categories'], false],
    ['the date of the change', { modifiedAt: arrivedAt }, ['modifiedAt'], false],
    [
      'an enclosure',
      { enclosure: { url: 'https://a.test/a.mp3', type: 'audio/mpeg', length: 1 } },
      ['enclosure'],
      false,
    ],
  ])('%s', async (_case, fields, changed, newVersion) => {
    expect(await plan(fields)).toEqual([{ id: 1, fields: changed, isNewVersion: newVersion }]);
  });

  test('an enclosure that was left out this time stays', async () => {
    const library = new Library();
    library.add(
      await draft('a', { enclosure: { url: 'https://a.test/a.mp3', type: '', length: null } }),
    );
    expect(told([await draft('a')], library).changed).toEqual([]);
  });

  test('an edge of the network brings an older text back: changed, but no version more', async () => {
    const library = new Library();
    const before = await draft('a', { source: '<p>Before.</p>' });
    const after = await draft('a', { source: '<p>After.</p>' });
    const article = library.add(after);
    library.keepVersion(article, before.hash);
    expect(told([before], library).changed).toEqual([
      { id: 1, fields: ['hash', 'lead'], isNewVersion: false },
    ]);
  });
});

describe('an article that moved', () => {
  const guid = { aliases: ['guid:7'] };

  test('is the same: a new link, a known guid, and the old link is gone', async () => {
    const library = new Library();
    library.add(await draft('old', guid));
    const moved = await draft('new', {
      ...guid,
      title: 'Old',
      source: '<p>Old, as the full text has it.</p>',
    });
    expect(told([moved], library)).toEqual({
      added: [],
      changed: [{ id: 1, fields: ['url'], isNewVersion: false }],
      aliases: [['/news/old/', 1]],
      known: [1],
    });
  });

  test('is another one while the old link is on the same page', async () => {
    const library = new Library();
    const old = await draft('old', guid);
    library.add(old);
    const page = [await draft('new', guid), old];
    expect(told(page, library)).toEqual({ ...nothing, added: ['/news/new/'], known: [1] });
  });

  test('is found by its short form', async () => {
    const library = new Library();
    library.add(await draft('old', { aliases: ['post:83901'] }));
    const moved = await draft('new', { aliases: ['guid:x', 'post:83901'] });
    expect(told([moved], library)).toMatchObject({
      added: [],
      aliases: [
        ['/news/old/', 1],
        ['guid:x', 1],
      ],
    });
  });

  test('and comes back under its old link stays where it moved to', async () => {
    const library = new Library();
    const moved = library.add(await draft('new', guid));
    library.alias(`${site}/news/old/`, moved);
    const back = await draft('old', {
      ...guid,
      title: 'New',
      source: '<p>New, as the full text has it.</p>',
    });
    expect(told([back], library)).toEqual({ ...nothing, known: [1] });
  });

  test('and another that has taken over its old link are two', async () => {
    const library = new Library();
    const moved = await draft('new', guid);
    library.alias(`${site}/news/old/`, library.add(moved));
    const page = [await draft('old', { aliases: ['guid:8'], title: 'Taken over' }), moved];
    expect(told(page, library)).toMatchObject({ added: ['/news/old/'], changed: [], known: [1] });
    expect(told(page.toReversed(), library)).toMatchObject({
      added: ['/news/old/'],
      changed: [],
      known: [1],
    });
  });

  test('cannot have moved to two places: the first has it, the second is new', async () => {
    const library = new Library();
    library.add(await draft('old', guid));
    const page = [await draft('new', guid), await draft('newer', guid)];
    expect(told(page, library)).toMatchObject({
      added: ['/news/newer/'],
      changed: [{ id: 1 }],
      aliases: [['/news/old/', 1]],
      known: [1],
    });
  });
});

describe('an article that stands in both channels', () => {
  const episode = {
    url: `${site}/podcast/s2-e54/`,
    aliases: ['guid:54'],
    source: '<p>00:00 Start</p>',
  };
  const audio = { url: 'https://a.test/54.mp3', type: 'audio/mpeg', length: 1 };

  test('gets from the second only what the first lacks', async () => {
    const library = new Library();
    library.add(await draft('a'));
    const fromPodcast = await draft(
      'a',
      { title: 'Other', source: '<p>Other.</p>', author: 'X', enclosure: audio },
      'podcast',
    );
    expect(told([fromPodcast], library)).toEqual({
      added: [],
      changed: [{ id: 1, fields: ['enclosure', 'kind'], isNewVersion: false }],
      aliases: [],
      known: [1],
    });
  });

  test('stays an episode when the news tell of it again', async () => {
    const library = new Library();
    library.add(await draft('a'), { kind: 'podcast', enclosure: audio });
    expect(told([await draft('a')], library).changed).toEqual([]);
  });

  test('of the podcast, is not changed by the news', async () => {
    const library = new Library();
    library.add(await draft('s2-e54', { ...episode, enclosure: audio }, 'podcast'));
    const fromNews = await draft('s2-e54', { ...episode, title: 'Podcast: S2 E54' });
    expect(told([fromNews], library)).toEqual({ ...nothing, known: [1] });
  });

  test('keeps the recording it has', async () => {
    const library = new Library();
    library.add(await draft('a', { enclosure: audio }), { kind: 'podcast' });
    const other = await draft(
      'a',
      { enclosure: { ...audio, url: 'https://a.test/other.mp3' } },
      'podcast',
    );
    expect(told([other], library).changed).toEqual([]);
  });
});

describe('an article that was removed', () => {
  const url = `${site}/news/a/`;

  test.each<[string, [string, ...string[]], Partial<FeedItem>]>([
    ['as it was', [url], {}],
    ['edited, and dated anew', [url], { title: 'Again', publishedAt: arrivedAt + 400 * day }],
    ['moved, with the guid that it had', [url, 'guid:a'], { url: `${site}/news/new-a/` }],
    ['at an address that it had before', [`${site}/news/new-a/`, url], {}],
    ['moved, and without a date', [url, 'guid:a'], { url: `${site}/news/b/`, publishedAt: null }],
  ])('stays away: %s', async (_case, names, fields) => {
    const library = new Library();
    library.bury(names);
    const page = [await draft('a', fields), await draft('other')];
    const plan = planRefresh(page, library);
    expect(told(page, library)).toEqual({ ...nothing, added: ['/news/other/'] });
    expect([plan.returned, plan.removed.map((each) => each.url)]).toEqual([[], [names[0]]]);
  });

  test('takes no other along: not one beside it, nor one that came out after the removal', async () => {
    const library = new Library();
    library.bury([url, 'guid:7']);
    const beside = [await draft('a'), await draft('b', { aliases: ['guid:7'] })];
    expect(told(beside, library).added).toEqual(['/news/b/']);
    const publishedAt = arrivedAt + 366 * day;
    const later = [await draft('c', { aliases: ['guid:7'], publishedAt })];
    expect(told(later, library).added).toEqual(['/news/c/']);
  });

  test('takes no stored one along that bears its guid', async () => {
    const library = new Library();
    library.add(await draft('b', { aliases: ['guid:7'] }));
    library.bury([url]);
    const page = [await draft('a', { aliases: ['guid:7'] })];
    expect(told(page, library)).toEqual(nothing);
  });

  test('comes back when the reader wants it, and not as news', async () => {
    const library = new Library();
    library.bury([url], { mayReturn: true });
    const { added, returned } = planRefresh([await draft('a')], library);
    expect([added, returned.map((each) => each.url)]).toEqual([[], [url]]);
  });
});

describe('an article that was taken from its page before a feed had it', () => {
  const fromPage = async () => {
    const library = new Library();
    const page = await draft('a', { source: '<p>Begins and ends.</p><p>Share this.</p>' });
    library.add(page, { textFrom: 'page', feedHash: notInFeed });
    return library;
  };

  test('keeps its text when the feed brings it, which is noted and no change', async () => {
    const library = await fromPage();
    const plan = planRefresh([await draft('a', { source: '<p>Begins and ends.</p>' })], library);
    expect(plan.added).toEqual([]);
    expect(plan.changed).toMatchObject([
      { fields: {}, isNewVersion: false, excerptChanged: false, draft: { title: 'A' } },
    ]);
  });

  test('keeps it, too, when the feed brings only its beginning', async () => {
    const library = await fromPage();
    const begins = await draft('a', { source: '<p>Begins […]</p>', isExcerpt: true });
    expect(planRefresh([begins], library).changed).toMatchObject([
      { fields: {}, isNewVersion: false, excerptChanged: false },
    ]);
  });

  test('stays as it is while the feed says the same, and changes with it', async () => {
    const library = new Library();
    const page = await draft('a', { source: '<p>Begins and ends.</p><p>Share this.</p>' });
    const said = await draft('a', { source: '<p>Begins and ends.</p>' });
    library.add(page, { textFrom: 'page', feedHash: said.hash });
    expect(told([said], library)).toEqual({ ...nothing, known: [1] });
    const edited = await draft('a', { source: '<p>Begins anew.</p>' });
    expect(told([edited], library).changed).toEqual([
      { id: 1, fields: ['hash', 'lead'], isNewVersion: true },
    ]);
  });
});

describe('an excerpt that was completed from its page', () => {
  const begins = { source: '<p>Begins […]</p>', isExcerpt: true };
  const completed = async (library: Library) => {
    const excerpt = await draft('a', begins);
    const whole = await draft('a', { source: '<p>Begins and ends.</p>' });
    const { hash, lead, minutes, keyPoints } = whole;
    return library.add(excerpt, { hash, lead, minutes, keyPoints, textFrom: 'page' });
  };

  test('stays whole when the feed brings its beginning again', async () => {
    const library = new Library();
    await completed(library);
    expect(told([await draft('a', begins)], library)).toEqual({ ...nothing, known: [1] });
  });

  test('may be out of date when its beginning is another', async () => {
    const library = new Library();
    await completed(library);
    const edited = await draft('a', { ...begins, source: '<p>Began […]</p>' });
    const [change] = planRefresh([edited], library).changed;
    expect(change).toMatchObject({ fields: {}, excerptChanged: true, isNewVersion: false });
  });

  test('takes the full text once the feed has it', async () => {
    const library = new Library();
    await completed(library);
    const full = await draft('a', { source: '<p>Begins, goes on and ends.</p>' });
    expect(told([full], library).changed).toEqual([
      { id: 1, fields: ['hash', 'isExcerpt', 'lead'], isNewVersion: true },
    ]);
  });
});
