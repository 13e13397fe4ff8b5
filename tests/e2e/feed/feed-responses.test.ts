import { describe, expect } from 'vitest';
import type { Scenario } from '../../../scripts/sample-site/server.ts';
import { refreshNow } from '../../support/browsers/extension-access.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { testsAll } from '../../support/sampled.ts';

/** The result of a response for the news channel; `null` is success. */
type Outcome = { kind: string; status?: number } | null;

type Table = Partial<Record<Scenario, Outcome>>;

/**
 * Plays the responses one after the other in one browser. An edit before each shows whether the document was read; no
 * response may lose or add articles.
 */
async function playAll(story: Story, table: Table): Promise<void> {
  const { site, driver } = story;
  const articleIds = (await story.articles()).map(({ id }) => id);
  for (const [scenario, outcome] of Object.entries(table) as [Scenario, Outcome][]) {
    const title = `Edited before ${scenario}`;
    site.edit(site.posts()[1]?.slug ?? '', { title });
    site.setScenarios(scenario);
    const asked = story.feedAndPageRequests.length;
    await refreshNow(driver);
    const articles = await story.articles();
    const isRead = articles.some((article) => article.title === title);
    expect({ scenario, failure: (await story.newsChannel()).failure, isRead }).toEqual({
      scenario,
      failure: outcome && expect.objectContaining(outcome),
      isRead: outcome === null,
    });
    expect(articles.map(({ id }) => id)).toEqual(articleIds);
    // The news feed is requested once, whatever the result.
    expect(
      story.feedAndPageRequests.slice(asked).filter(({ url }) => url.includes('news-archive')),
    ).toHaveLength(1);
  }
  site.setScenarios('normal');
  await refreshNow(driver);
  expect(await story.newsChannel()).toMatchObject({ failure: null, failures: 0 });
}

describe('feed responses over a real connection', () => {
  test('damaged in transit are read or fail for the right reason', async ({ story }) => {
    await playAll(story, {
      reset: { kind: 'unreachable' },
      lengthTooLong: { kind: 'unreachable' },
      lengthTooShort: null,
      gzip: null,
      gzipBomb: { kind: 'tooLarge' },
      undeclaredGzip: { kind: 'notFeed' },
      falseGzip: { kind: 'unreachable' },
    });
  });

  test('without a feed fail for the right reason', async ({ story }) => {
    await playAll(story, {
      json: { kind: 'notFeed' },
      emptyBody: { kind: 'empty' },
      blankBody: { kind: 'notFeed' },
      noContent: { kind: 'http', status: 204 },
      partialContent: { kind: 'http', status: 206 },
      opml: { kind: 'notFeed' },
      sitemap: { kind: 'notFeed' },
      redirectToPage: { kind: 'notFeed' },
    });
  });

  test('that refuse fail for the right reason, and none prompts for a password', async ({
    story,
  }) => {
    await playAll(story, {
      unauthorized: { kind: 'http', status: 401 },
      paymentRequired: { kind: 'http', status: 402 },
      forbidden: { kind: 'http', status: 403 },
      legalReasons: { kind: 'http', status: 451 },
      rateLimitedSilently: { kind: 'rateLimited', status: 429 },
      maintenance: { kind: 'rateLimited', status: 503 },
      challengeUnavailable: { kind: 'challenge' },
      challengeAsPage: { kind: 'challenge' },
    });
    expect((await story.newsChannel()).lastFailure?.failure).toEqual({ kind: 'challenge' });
  });

  test('with odd content types and encodings are read', async ({ story }) => {
    await playAll(story, {
      wrongContentType: null,
      binaryContentType: null,
      noContentType: null,
      thaiLabel: null,
      latinLabel: null,
      unknownLabel: null,
      byteOrderMark: null,
      utf16: null,
      utf16Unmarked: null,
      falseUtf16: null,
      junkAround: null,
      undeclaredNamespace: null,
      splitCdata: null,
    });
    const titles = (await story.articles()).map(({ title }) => title).join();
    expect(titles).not.toMatch(/\ufffd|โ€|â€/);
  });

  test('with hostile documents cause no other request, and take little time', async ({ story }) => {
    const timeOf = async (table: Table) => {
      const began = Date.now();
      await playAll(story, table);
      return Date.now() - began;
    };
    const usual = await timeOf({ gzip: null, noContentType: null, thaiLabel: null, utf16: null });
    const hostile = await timeOf({
      entityBomb: null,
      deepNesting: null,
      unclosedCdata: null,
      hugeItem: null,
    });
    // Quadratic time would take minutes.
    expect(hostile).toBeLessThan(usual * 20);
    const paths = new Set(story.feedAndPageRequests.map(({ url }) => url));
    expect(paths).toEqual(new Set(['/feed/?post_type=news-archive', '/podcast/feed/']));
  });

  if (testsAll)
    test('with 10,000 items: the newest 500 are stored', async ({ story }) => {
      const { driver, site } = story;
      const before = await story.articles();
      site.setScenarios('manyItems');
      await driver.triggerPoll();
      await expect.poll(async () => (await story.articles()).length).toBe(before.length + 500);
      const popup = await driver.openPopup();
      await popup.getByText('Item 0 of many').first().waitFor();
      await driver.killWorker();
    });
});
