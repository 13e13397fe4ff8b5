import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../lib/article/ingest/draft.ts';
import {
  type KnownArticles,
  planRefresh,
  type RemovedArticle,
} from '../../../lib/article/ingest/refresh-plan.ts';
import type { Article, Draft } from '../../../lib/article/model/article.ts';
import { notInFeed } from '../../../lib/article/model/coverage.ts';
import type { FeedItem } from '../../../lib/feed/feed-item.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { day } from '../../../lib/time.ts';
import { feedItem } from '../../support/builders/feed-items.ts';

const site = 'https://rareearthexchanges.com';
const arrivedAt = Date.UTC(2026, 10, 24, 10);

const draft = (slug: string, fields: Partial<FeedItem> = {}, channel: ChannelId = 'news') =>
  draftOf(feedItem(slug, fields), channel);

/** The stored articles with their permalinks and aliases. */
class Library implements KnownArticles {
  private readonly names = new Map<string, Article>();
  private readonly versions = new Set<string>();
  private readonly tombstones = new Map<string, RemovedArticle>();

  /** Stores an article as it arrives. */
  add(arriving: Draft, fields: Partial<Article> = {}): Article {
    const { aliases, source: _source, ...fromFeed } = arriving;
    const article: Article = {
      ...fromFeed,
      id: this.versions.size + 1,
      arrivedAt,
      sortAt: fromFeed.publishedAt ?? arrivedAt,
      listedAt: fromFeed.publishedAt ?? arrivedAt,
      changedAt: null,
      changes: [],
      textFrom: 'feed',
      feedHash: fromFeed.hash,
      ...fields,
    };
    this.versions.add(`${article.id} ${article.hash}`);
    for (const name of [article.url, ...aliases]) this.names.set(name, article);
    return article;
  }

  /** Adds an alias of an article. */
  alias(name: string, article: Article): void {
    this.names.set(name, article);
  }

  keepVersion(article: Article, hash: string): void {
    this.versions.add(`${article.id} ${hash}`);
  }

  /** Adds the tombstone of an article with these names, removed a year after it arrived. */
  addTombstone(
    [url, ...aliases]: [string, ...string[]],
    fields: Partial<RemovedArticle> = {},
  ): void {
    const removed = { url, arrivedAt, at: arrivedAt + 365 * day, mayReturn: false, ...fields };
    for (const name of [url, ...aliases]) this.tombstones.set(name, removed);
  }

  find = (identity: string): Article | undefined => this.names.get(identity);
  hasVersion = (articleId: number, hash: string): boolean =>
    this.versions.has(`${articleId} ${hash}`);
  removed = (identity: string): RemovedArticle | undefined => this.tombstones.get(identity);
}

/** A plan in short: the added articles, and the changed fields of each changed article. */
function summaryOf(drafts: readonly Draft[], library: Library) {
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

describe('new articles', () => {
  test('are none on an empty page', () => {
    expect(summaryOf([], new Library())).toEqual(nothing);
  });

  test('are all of the first page, in its order', async () => {
    const page = [await draft('second'), await draft('first')];
    expect(summaryOf(page, new Library())).toEqual({
      ...nothing,
      added: ['/news/second/', '/news/first/'],
    });
  });

  test('include an item once if it is on the page twice', async () => {
    const page = [await draft('a'), await draft('a', { title: 'Again' })];
    expect(summaryOf(page, new Library())).toEqual({ ...nothing, added: ['/news/a/'] });
  });

  test('include an item with an old date', async () => {
    const library = new Library();
    library.add(await draft('a'));
    const backdated = await draft('b', { publishedAt: arrivedAt - 400 * day });
    expect(summaryOf([backdated], library).added).toEqual(['/news/b/']);
  });

  test('include both of two items that share a guid', async () => {
    const page = [
      await draft('a', { aliases: ['guid:7'] }),
      await draft('b', { aliases: ['guid:7'] }),
    ];
    expect(summaryOf(page, new Library()).added).toEqual(['/news/a/', '/news/b/']);
  });
});

describe('unchanged articles', () => {
  test('are those of the same page again', async () => {
    const library = new Library();
    const page = [await draft('b'), await draft('a')];
    for (const each of page) library.add(each);
    expect(summaryOf(page, library)).toEqual({ ...nothing, known: [1, 2] });
  });

  test('are those of the same page in another order', async () => {
    const library = new Library();
    const page = [await draft('b'), await draft('a')];
    for (const each of page) library.add(each);
    expect(summaryOf(page.toReversed(), library)).toEqual({ ...nothing, known: [2, 1] });
  });

  test('get an alias for another guid', async () => {
    const library = new Library();
    library.add(await draft('a'));
    expect(summaryOf([await draft('a', { aliases: ['guid:new'] })], library)).toEqual({
      ...nothing,
      known: [1],
      aliases: [['guid:new', 1]],
    });
  });

  test('may have other markup around the same words', async () => {
    const library = new Library();
    library.add(await draft('a', { source: '<p>Text.</p>' }));
    expect(
      summaryOf([await draft('a', { source: '<div class="x"><p>Text.</p></div>' })], library),
    ).toEqual({
      ...nothing,
      known: [1],
    });
  });
});

describe('changed article', () => {
  const plan = async (fields: Partial<FeedItem>) => {
    const library = new Library();
    library.add(await draft('a'));
    return summaryOf([await draft('a', fields)], library).changed;
  };

  test.each<[string, Partial<FeedItem>, string[], boolean]>([
    ['the text', { source: '<p>Edited.</p>' }, ['hash', 'lead'], true],
    ['the title', { title: 'Edited' }, ['hash', 'title'], true],
    [
      'the comments address to the forum',
      { commentsUrl: 'https://forum.rareearthexchanges.com/threads/1/', commentCount: 4 },
      ['commentCount', 'commentsUrl'],
      false,
    ],
    ['the author', { author: null }, ['author'], false],
    ['the categories', { categories: ['Magnets', 'Oxides'] }, ['categories'], false],
    ['the modification date', { modifiedAt: arrivedAt }, ['modifiedAt'], false],
    [
      'an enclosure',
      { enclosure: { url: 'https://a.test/a.mp3', type: 'audio/mpeg', length: 1 } },
      ['enclosure'],
      false,
    ],
  ])('has a change of %s', async (_case, fields, changed, newVersion) => {
    expect(await plan(fields)).toEqual([{ id: 1, fields: changed, isNewVersion: newVersion }]);
  });

  test('keeps a recording that the feed omits this time', async () => {
    const library = new Library();
    library.add(
      await draft('a', { enclosure: { url: 'https://a.test/a.mp3', type: '', length: null } }),
    );
    expect(summaryOf([await draft('a')], library).changed).toEqual([]);
  });

  test('goes back to an older text from a stale server without a new version', async () => {
    const library = new Library();
    const before = await draft('a', { source: '<p>Before.</p>' });
    const after = await draft('a', { source: '<p>After.</p>' });
    const article = library.add(after);
    library.keepVersion(article, before.hash);
    expect(summaryOf([before], library).changed).toEqual([
      { id: 1, fields: ['hash', 'lead'], isNewVersion: false },
    ]);
  });
});

describe('moved article', () => {
  const guid = { aliases: ['guid:7'] };

  test('is the same if its link is new, its guid known and the old link gone', async () => {
    const library = new Library();
    library.add(await draft('old', guid));
    const moved = await draft('new', {
      ...guid,
      title: 'Old',
      source: '<p>Old, as the full text has it.</p>',
    });
    expect(summaryOf([moved], library)).toEqual({
      added: [],
      changed: [{ id: 1, fields: ['url'], isNewVersion: false }],
      aliases: [['/news/old/', 1]],
      known: [1],
    });
  });

  test('is another article while the old link is still on the same page', async () => {
    const library = new Library();
    const old = await draft('old', guid);
    library.add(old);
    const page = [await draft('new', guid), old];
    expect(summaryOf(page, library)).toEqual({ ...nothing, added: ['/news/new/'], known: [1] });
  });

  test('is found by its short address', async () => {
    const library = new Library();
    library.add(await draft('old', { aliases: ['post:83901'] }));
    const moved = await draft('new', { aliases: ['guid:x', 'post:83901'] });
    expect(summaryOf([moved], library)).toMatchObject({
      added: [],
      aliases: [
        ['/news/old/', 1],
        ['guid:x', 1],
      ],
    });
  });

  test('stays at its new link if the old one comes back', async () => {
    const library = new Library();
    const moved = library.add(await draft('new', guid));
    library.alias(`${site}/news/old/`, moved);
    const back = await draft('old', {
      ...guid,
      title: 'New',
      source: '<p>New, as the full text has it.</p>',
    });
    expect(summaryOf([back], library)).toEqual({ ...nothing, known: [1] });
  });

  test('and another article that took over its old link are two', async () => {
    const library = new Library();
    const moved = await draft('new', guid);
    library.alias(`${site}/news/old/`, library.add(moved));
    const page = [await draft('old', { aliases: ['guid:8'], title: 'Taken over' }), moved];
    expect(summaryOf(page, library)).toMatchObject({
      added: ['/news/old/'],
      changed: [],
      known: [1],
    });
    expect(summaryOf(page.toReversed(), library)).toMatchObject({
      added: ['/news/old/'],
      changed: [],
      known: [1],
    });
  });

  describe('whose former address another item takes over once it has left the page', () => {
    const weekly = { title: 'The week in magnets', aliases: ['guid:weekly'] };

    async function renamedReport(): Promise<Library> {
      const library = new Library();
      const names = { aliases: [...weekly.aliases, 'post:47'] };
      const report = await draft('week-47', { ...weekly, ...names, publishedAt: arrivedAt });
      library.alias(`${site}/news/weekly/`, library.add(report));
      return library;
    }

    test.each<[string, Partial<FeedItem>]>([
      ['with its guid', {}],
      ['with another guid', { aliases: ['guid:weekly-48'] }],
    ])('%s is two articles if title and date are others', async (_story, fields) => {
      const library = await renamedReport();
      const next = await draft('weekly', {
        ...weekly,
        title: 'Another week in magnets',
        publishedAt: arrivedAt + 7 * day,
        ...fields,
      });
      expect(summaryOf([next], library)).toEqual({ ...nothing, added: ['/news/weekly/'] });
    });

    test.each<[string, Partial<FeedItem>]>([
      ['with another title', { title: 'The week' }],
      ['with another date', { publishedAt: arrivedAt + day }],
      ['without a date', { title: 'The week', publishedAt: null }],
      [
        'with its post id',
        { title: 'The week', publishedAt: arrivedAt + day, aliases: ['post:47'] },
      ],
    ])('%s is one', async (_story, fields) => {
      const library = await renamedReport();
      const back = await draft('weekly', { ...weekly, publishedAt: arrivedAt, ...fields });
      expect(summaryOf([back], library)).toMatchObject({ added: [], known: [1] });
    });

    test('is one if a stale server sends an earlier version', async () => {
      const library = await renamedReport();
      const earlier = await draft('weekly', { ...weekly, title: 'Draft', publishedAt: 0 });
      const article = library.find('guid:weekly');
      if (article) library.keepVersion(article, earlier.hash);
      expect(summaryOf([earlier], library)).toMatchObject({ added: [], known: [1] });
    });
  });

  test('moves to the first of two places, and the second is new', async () => {
    const library = new Library();
    library.add(await draft('old', guid));
    const page = [await draft('new', guid), await draft('newer', guid)];
    expect(summaryOf(page, library)).toMatchObject({
      added: ['/news/newer/'],
      changed: [{ id: 1 }],
      aliases: [['/news/old/', 1]],
      known: [1],
    });
  });
});

describe('article in both channels', () => {
  const episode = {
    url: `${site}/podcast/s2-e54/`,
    aliases: ['guid:54'],
    source: '<p>00:00 Start</p>',
  };
  const audio = { url: 'https://a.test/54.mp3', type: 'audio/mpeg', length: 1 };

  test('takes from the second channel only what the first lacks', async () => {
    const library = new Library();
    library.add(await draft('a'));
    const fromPodcast = await draft(
      'a',
      { title: 'Other', source: '<p>Other.</p>', author: 'X', enclosure: audio },
      'podcast',
    );
    expect(summaryOf([fromPodcast], library)).toEqual({
      added: [],
      changed: [{ id: 1, fields: ['enclosure', 'kind'], isNewVersion: false }],
      aliases: [],
      known: [1],
    });
  });

  test('stays an episode if the news channel has it again', async () => {
    const library = new Library();
    library.add(await draft('a'), { kind: 'podcast', enclosure: audio });
    expect(summaryOf([await draft('a')], library).changed).toEqual([]);
  });

  test('of the podcast is not changed by the news', async () => {
    const library = new Library();
    library.add(await draft('s2-e54', { ...episode, enclosure: audio }, 'podcast'));
    const fromNews = await draft('s2-e54', { ...episode, title: 'Podcast: S2 E54' });
    expect(summaryOf([fromNews], library)).toEqual({ ...nothing, known: [1] });
  });

  test('keeps its recording', async () => {
    const library = new Library();
    library.add(await draft('a', { enclosure: audio }), { kind: 'podcast' });
    const other = await draft(
      'a',
      { enclosure: { ...audio, url: 'https://a.test/other.mp3' } },
      'podcast',
    );
    expect(summaryOf([other], library).changed).toEqual([]);
  });
});

describe('removed article', () => {
  const url = `${site}/news/a/`;

  test.each<[string, [string, ...string[]], Partial<FeedItem>]>([
    ['unchanged', [url], {}],
    ['edited and newly dated', [url], { title: 'Again', publishedAt: arrivedAt + 400 * day }],
    ['moved, with its guid', [url, 'guid:a'], { url: `${site}/news/new-a/` }],
    ['at a former address', [`${site}/news/new-a/`, url], {}],
    ['moved, without a date', [url, 'guid:a'], { url: `${site}/news/b/`, publishedAt: null }],
  ])('stays removed if it is %s', async (_case, names, fields) => {
    const library = new Library();
    library.addTombstone(names);
    const page = [await draft('a', fields), await draft('other')];
    const plan = planRefresh(page, library);
    expect(summaryOf(page, library)).toEqual({ ...nothing, added: ['/news/other/'] });
    expect([plan.returned, plan.removed.map((each) => each.url)]).toEqual([[], [names[0]]]);
  });

  test('removes no other article, neither beside it nor published after the removal', async () => {
    const library = new Library();
    library.addTombstone([url, 'guid:7']);
    const beside = [await draft('a'), await draft('b', { aliases: ['guid:7'] })];
    expect(summaryOf(beside, library).added).toEqual(['/news/b/']);
    const publishedAt = arrivedAt + 366 * day;
    const later = [await draft('c', { aliases: ['guid:7'], publishedAt })];
    expect(summaryOf(later, library).added).toEqual(['/news/c/']);
  });

  test('removes no stored article with its guid', async () => {
    const library = new Library();
    library.add(await draft('b', { aliases: ['guid:7'] }));
    library.addTombstone([url]);
    const page = [await draft('a', { aliases: ['guid:7'] })];
    expect(summaryOf(page, library)).toEqual(nothing);
  });

  test('comes back if the user wants it, and not as new', async () => {
    const library = new Library();
    library.addTombstone([url], { mayReturn: true });
    const { added, returned } = planRefresh([await draft('a')], library);
    expect([added, returned.map((each) => each.url)]).toEqual([[], [url]]);
  });
});

describe('article taken from its page before a feed had it', () => {
  const fromPage = async () => {
    const library = new Library();
    const page = await draft('a', { source: '<p>Begins and ends.</p><p>Share this.</p>' });
    library.add(page, { textFrom: 'page', feedHash: notInFeed });
    return library;
  };

  test('keeps its text when a feed has it too, which is recorded and is not a change', async () => {
    const library = await fromPage();
    const plan = planRefresh([await draft('a', { source: '<p>Begins and ends.</p>' })], library);
    expect(plan.added).toEqual([]);
    expect(plan.changed).toMatchObject([
      { fields: {}, isNewVersion: false, excerptChanged: false, draft: { title: 'A' } },
    ]);
  });

  test('keeps its text when a feed brings only the beginning', async () => {
    const library = await fromPage();
    const begins = await draft('a', { source: '<p>Begins […]</p>', isExcerpt: true });
    expect(planRefresh([begins], library).changed).toMatchObject([
      { fields: {}, isNewVersion: false, excerptChanged: false },
    ]);
  });

  test('stays while the feed stays the same, and changes with it', async () => {
    const library = new Library();
    const page = await draft('a', { source: '<p>Begins and ends.</p><p>Share this.</p>' });
    const fromFeed = await draft('a', { source: '<p>Begins and ends.</p>' });
    library.add(page, { textFrom: 'page', feedHash: fromFeed.hash });
    expect(summaryOf([fromFeed], library)).toEqual({ ...nothing, known: [1] });
    const edited = await draft('a', { source: '<p>Begins anew.</p>' });
    expect(summaryOf([edited], library).changed).toEqual([
      { id: 1, fields: ['hash', 'lead'], isNewVersion: true },
    ]);
  });
});

describe('excerpt completed from its page', () => {
  const begins = { source: '<p>Begins […]</p>', isExcerpt: true };
  const completed = async (library: Library) => {
    const excerpt = await draft('a', begins);
    const whole = await draft('a', { source: '<p>Begins and ends.</p>' });
    const { hash, lead, minutes, keyPoints } = whole;
    return library.add(excerpt, { hash, lead, minutes, keyPoints, textFrom: 'page' });
  };

  test('stays complete if the feed has the same excerpt', async () => {
    const library = new Library();
    await completed(library);
    expect(summaryOf([await draft('a', begins)], library)).toEqual({ ...nothing, known: [1] });
  });

  test('may be outdated if the excerpt changed', async () => {
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
    expect(summaryOf([full], library).changed).toEqual([
      { id: 1, fields: ['hash', 'isExcerpt', 'lead'], isNewVersion: true },
    ]);
  });
});
