import { describe, expect, test } from 'vitest';
import { fetchFullTextById } from '../../lib/app/feed/full-text.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { db } from '../../lib/store/db/database.ts';
import { hour, minute } from '../../lib/time.ts';
import { permalink } from '../../scripts/sample-site/permalinks.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import type { Scenario } from '../../scripts/sample-site/scenarios.ts';
import { findInconsistencies } from '../support/database/find-inconsistencies.ts';
import { indexContradictions } from '../support/database/index-agreement.ts';
import { allTables } from './world/all-tables.ts';
import { makeChannelsDue } from './world/make-due.ts';
import { World } from './world/world.ts';

const start = Date.UTC(2026, 10, 24, 15);

const open = () => new World({ seed: 3, start, articles: sampleArticles, published: 40 });

const waiting = () => db.articles.where('awaitsFullText').equals(1).count();

const sourceOf = async ({ id, hash }: Article) => (await db.bodies.get([id, hash]))?.source ?? '';

async function poll(world: World): Promise<void> {
  world.advance(hour);
  await makeChannelsDue();
  await world.runAlarm();
  await world.runUntil(world.now + 10 * minute);
}

describe('a feed of excerpts', () => {
  test.each<Scenario>(['excerptsOnly', 'cutText'])(
    '%s: every text is completed from its page, one every ten seconds',
    async (scenario) => {
      const world = open();
      world.stage.setScenarios(scenario);
      await world.runAlarm();
      await world.runUntil(world.now + 10 * minute);
      const tables = await allTables();
      expect(await waiting()).toBe(0);
      expect(tables.articles.every(({ textFrom }) => textFrom === 'page')).toBe(true);
      expect(tables.articles.every(({ changedAt }) => changedAt === null)).toBe(true);
      expect(tables.bodies).toHaveLength(tables.articles.length);
      expect(tables.jobs).toEqual([]);
      const pages = world.requests.filter(({ url }) => /^\/(?:news|podcast)\/[^f]/.test(url));
      // A redirect to the URL without a slash counts as part of the request that led to it.
      const asked = pages.filter(({ status }) => status === 200).map(({ at }) => at);
      const waits = asked.slice(1).map((at, place) => at - (asked[place] ?? 0));
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(10_000);
      expect(findInconsistencies(tables)).toEqual([]);
      expect(await indexContradictions()).toEqual([]);
    },
  );

  test.each<Scenario>(['paywallPages', 'cookiePages', 'missingPages', 'emptyPages', 'homePages'])(
    '%s: nothing of that is stored, no page is requested twice, and the excerpts stay',
    async (scenario) => {
      const world = open();
      world.stage.setScenarios(scenario);
      await world.runAlarm();
      await world.runUntil(world.now + 10 * minute);
      const { articles, bodies, jobs } = await allTables();
      expect(articles.every(({ textFrom }) => textFrom === 'feed')).toBe(true);
      expect(bodies.filter(({ source }) => /Subscribe|privacy|Just a moment/.test(source))).toEqual(
        [],
      );
      expect(await waiting()).toBe(0);
      expect(jobs).toEqual([]);
      const pages = world.requests.filter(({ url }) => url.startsWith('/news/'));
      expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
    },
  );

  test.each<Scenario>(['challengePages', 'forbiddenPages'])(
    '%s: nothing of that is stored, and the site is not requested for hours',
    async (scenario) => {
      const world = open();
      world.stage.setScenarios(scenario);
      await world.runAlarm();
      const pages = () => new Set(world.requests.map(({ url }) => url.replace(/\/$/, ''))).size - 2;
      await world.runUntil(start + 3.9 * hour);
      expect(pages()).toBe(1);
      expect((await db.bodies.toArray()).some(({ source }) => /Just a moment/.test(source))).toBe(
        false,
      );
      world.stage.setScenarios('excerptsOnly');
      await world.runUntil(start + 6 * hour);
      expect(await waiting()).toBe(0);
    },
  );

  test('that redirects to another article does not store its text', async () => {
    const world = open();
    world.stage.setScenarios('excerptsOnly');
    await world.refresh();
    const [first, second] = world.newsroom.posts();
    const { fetch } = world.env;
    world.env.fetch = (input, init) =>
      fetch(first && second && input === permalink(first) ? permalink(second) : input, init);
    await world.runAlarm();
    await world.runUntil(world.now + 10 * minute);
    const article = await db.articles
      .where('url')
      .equals(first ? permalink(first) : '')
      .first();
    expect(article).toMatchObject({ textFrom: 'feed' });
  });

  test('on request: is completed at once, unless Retry-After forbids it', async () => {
    const world = open();
    world.stage.setScenarios('excerptsOnly');
    await world.refresh();
    const article = await db.articles.toCollection().last();
    expect(await fetchFullTextById(article?.id ?? 0, world.env)).toEqual({
      ok: true,
      value: null,
    });
    expect((await db.articles.get(article?.id ?? 0))?.textFrom).toBe('page');

    world.stage.setScenarios('retryAfterHours');
    await makeChannelsDue();
    await world.refresh();
    const asked = world.requests.length;
    expect(await fetchFullTextById(1, world.env)).toMatchObject({
      ok: false,
      failure: { kind: 'rateLimited' },
    });
    expect(world.requests.length).toBe(asked);
  });
});

describe('a feed that used to have full texts', () => {
  test('and now has excerpts removes nothing', async () => {
    const world = open();
    await world.runAlarm();
    const before = await allTables();
    world.stage.setScenarios('cutText');
    await poll(world);
    const after = await allTables();
    const texts = ({ articles, bodies }: typeof after) => ({
      articles: articles.map(({ id, hash, lead, isExcerpt }) => ({ id, hash, lead, isExcerpt })),
      bodies,
    });
    expect(texts(after)).toEqual(texts(before));
    expect(world.requests.filter(({ url }) => url.startsWith('/news/'))).toEqual([]);
  });

  test('and now has excerpts: an edited headline fetches the page as a new version', async () => {
    const world = open();
    await world.runAlarm();
    world.stage.setScenarios('cutText');
    await poll(world);
    const slug = world.newsroom.posts()[1]?.slug ?? '';
    world.newsroom.edit(slug, { title: 'Another Headline' });
    await poll(world);
    const article = await db.articles.filter(({ title }) => title === 'Another Headline').first();
    expect(article).toMatchObject({ textFrom: 'page', changes: expect.arrayContaining(['title']) });
    expect(article && (await sourceOf(article)).length).toBeGreaterThan(1_000);
    expect(
      await db.bodies
        .where('[articleId+hash]')
        .between([article?.id, ''], [article?.id, '\uffff'])
        .count(),
    ).toBe(2);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
  });

  test('and has full texts again supplies the text', async () => {
    const world = open();
    world.stage.setScenarios('cutText');
    await poll(world);
    world.stage.setScenarios('normal');
    await poll(world);
    expect(findInconsistencies(await allTables())).toEqual([]);
    expect(await indexContradictions()).toEqual([]);
    expect(await waiting()).toBe(0);
    const lead = (await db.articles.toCollection().last())?.lead ?? '';
    expect(lead).not.toMatch(/Only how it begins/);
  });
});
