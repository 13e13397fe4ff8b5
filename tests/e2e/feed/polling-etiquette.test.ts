import { describe, expect } from 'vitest';
import type { RequestRecord, Scenario } from '../../../scripts/sample-site/server.ts';
import { waitUntil } from '../../../scripts/wait-until.ts';
import { changeRows, refreshNow, sendCommand } from '../../support/browsers/extension-access.ts';
import { test } from '../../support/browsers/stories.ts';
import type { Story } from '../../support/browsers/story.ts';
import { sampledTimes, testsAll } from '../../support/sampled.ts';

const news = '/feed/?post_type=news-archive';

/** The news polls after a position in the log. */
const polls = ({ feedAndPageRequests }: Story, since = 0): RequestRecord[] =>
  feedAndPageRequests.slice(since).filter(({ url }) => url === news);

const validatorsIn = ({ headers }: RequestRecord) => [
  headers['if-none-match'],
  headers['if-modified-since'],
];

async function play({ site, driver }: Story, scenario: Scenario, times: number): Promise<void> {
  site.setScenarios(scenario);
  for (let count = 0; count < times; count += 1) await refreshNow(driver);
}

describe('feed request', () => {
  test('carries no identifying headers', async ({ story }) => {
    const { driver } = story;
    await driver.setCookie('wordpress_logged_in', 'me');
    await play(story, 'setCookie', 3);

    expect(new Set(story.feedAndPageRequests.map(({ url }) => url))).toEqual(
      new Set([news, '/podcast/feed/']),
    );
    for (const { method, headers } of story.feedAndPageRequests) {
      expect(method).toBe('GET');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('origin');
      expect(headers['cache-control']).toBe('max-age=0');
      expect(headers.accept).toBe('application/rss+xml, application/xml;q=0.9, */*;q=0.1');
      const own = Object.keys(headers).filter((name) => name.startsWith('x-'));
      expect(own).toEqual([]);
    }
  });

  test('sends validators back byte for byte', async ({ story }) => {
    const told: Record<string, unknown[]> = {};
    const scenarios: Scenario[] = [
      'gzipEtag',
      'oddValidators',
      'etagOnly',
      'lastModifiedOnly',
      'newEtagOn304',
      'noValidators',
      'normal',
    ];
    for (const scenario of scenarios) {
      story.site.edit(story.site.posts()[1]?.slug ?? '', { title: `Before ${scenario}` });
      const before = story.feedAndPageRequests.length;
      await play(story, scenario, 3);
      told[scenario] = polls(story, before)
        .slice(1)
        .map((poll) => [poll.status, ...validatorsIn(poll)]);
    }
    const etag = expect.stringMatching(/^"[0-9a-f]{32}"$/);
    const date = expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    const gzip = expect.stringMatching(/^"[0-9a-f]{32}-gzip"$/);
    const odd = expect.stringMatching(/^[0-9a-f]{32},gzip$/);
    const none = undefined;
    expect(told).toEqual({
      gzipEtag: [
        [304, gzip, date],
        [304, gzip, date],
      ],
      // An unparsable date is sent back as well; given both validators, WordPress requires both to match.
      oddValidators: [
        [200, odd, 'some time on Tuesday'],
        [200, odd, 'some time on Tuesday'],
      ],
      etagOnly: [
        [304, etag, none],
        [304, etag, none],
      ],
      lastModifiedOnly: [
        [304, none, date],
        [304, none, date],
      ],
      newEtagOn304: [
        [304, '"renewed-0"', date],
        [304, '"renewed-1"', date],
      ],
      noValidators: [
        [200, none, none],
        [200, none, none],
      ],
      normal: [
        [304, etag, date],
        [304, etag, date],
      ],
    });
  });

  test('sends only the date behind a CDN that weakens ETags', async ({ story }) => {
    const before = story.feedAndPageRequests.length;
    await play(story, 'weakEtag', 6);
    const seen = polls(story, before).map((poll) => [poll.status, ...validatorsIn(poll)]);
    const strong = expect.stringMatching(/^"/);
    const weak = expect.stringMatching(/^W\/"/);
    const date = expect.stringMatching(/ GMT$/);
    expect(seen).toEqual([
      [304, strong, date],
      [200, weak, date],
      [200, weak, date],
      [200, weak, date],
      [304, undefined, date],
      [304, undefined, date],
    ]);
  });
});

describe('redirects', () => {
  test('within the site are followed and never adopted', async ({ story }) => {
    const { site } = story;
    const scenarios: Scenario[] = [
      'movedPermanently',
      'found',
      'seeOther',
      'movedTemporarily',
      'movedForGood',
      'redirectChain',
    ];
    for (const scenario of scenarios) {
      const title = `Found by ${scenario}`;
      site.edit(site.posts()[0]?.slug ?? '', { title });
      await play(story, scenario, 1);
      expect((await story.articles()).map((article) => article.title)).toContain(title);
      expect(await story.newsChannel()).toMatchObject({
        failure: null,
        url: expect.not.stringMatching('moved'),
      });
    }
    const asked = polls(story).length;
    expect(asked).toBe(1 + scenarios.length);
  });

  test('to other hosts are failures without consequences', async ({ story }) => {
    const before = await story.articles();
    const scenarios: Scenario[] = [
      'redirectAbroad',
      'redirectToHttp',
      'redirectToData',
      'redirectLoop',
    ];
    for (const scenario of scenarios) {
      const asked = story.feedAndPageRequests.length;
      await play(story, scenario, 1);
      expect(polls(story, asked)).toHaveLength(1);
      expect(story.feedAndPageRequests.length - asked).toBeLessThanOrEqual(21);
      expect(await story.newsChannel()).toMatchObject({
        failure: { kind: 'unreachable' },
        url: `https://rareearthexchanges.com${news}`,
      });
    }
    expect(await story.articles()).toEqual(before);
    // Firefox logs what the policy of the extension's pages has blocked.
    story.ignoreConsoleErrors(
      /\(connect-src\) at (?:https:\/\/feeds\.example\.org\/rss|http:\/\/rareearthexchanges\.com\/feed\/) /,
    );
  });
});

/** Runs inside the extension: closes the popup if its tabs are drawn. */
function closeDrawnPopup(): boolean {
  const [popup] = chrome.extension.getViews({ type: 'popup' });
  const isDrawn = popup?.document.querySelector('[role="tab"]') != null;
  if (isDrawn) popup?.close();
  return isDrawn;
}

describe('polling frequency', () => {
  test('popup, panel and alarm together cause one poll; opening many times causes none', async ({
    story,
  }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    const openings = sampledTimes(20);
    for (let count = 0; count < openings; count += 1) {
      await driver.showPopup();
      await waitUntil('the popup to be drawn', () =>
        driver.extensionPage.evaluate(closeDrawnPopup),
      );
    }
    expect(story.feedAndPageRequests).toHaveLength(2);

    await changeRows(driver, { table: 'channels', set: { nextDueAt: 0, checkedAt: 0 } });
    await Promise.all([
      // The channels are due already. Making them due here could happen after the poll, and cause a second one.
      driver.fireAlarm(),
      sendCommand(driver, 'refresh'),
      sendCommand(driver, 'refresh'),
      panel.evaluate(() => chrome.runtime.sendMessage({ command: 'refresh', args: [] })),
      sendCommand(driver, 'connectionRestored'),
    ]);
    await driver.waitUntilIdle();
    expect(story.feedAndPageRequests.slice(2).map(({ url }) => url)).toEqual([
      news,
      '/podcast/feed/',
    ]);
  });

  if (testsAll)
    test('Retry-After binds the button, also after a restart', async ({ story }) => {
      const { driver } = story;
      await play(story, 'retryAfterHours', 1);
      const asked = story.feedAndPageRequests.length;
      expect(asked).toBe(3);
      expect(await sendCommand(driver, 'refresh')).toMatchObject({
        ok: false,
        failure: { failure: { kind: 'rateLimited' } },
      });
      const { text } = await driver.badge();
      await story.restart();
      await expect.poll(async () => (await story.driver.badge()).text).toBe(text);
      expect(await sendCommand(story.driver, 'refresh')).toMatchObject({ ok: false });
      const panel = await story.driver.openPanel();
      await panel.getByText(/The site asked REEx Reader to wait\. Next try /).waitFor();
      expect(story.feedAndPageRequests).toHaveLength(asked);
    });

  test('a restart polls only what is due', async ({ story }) => {
    const before = await story.newsChannel();
    await story.restart();
    await waitUntil('the badge to be back', async () => (await story.driver.badge()).text !== '');
    await story.driver.waitUntilIdle();
    expect(story.feedAndPageRequests).toHaveLength(2);
    expect(await story.newsChannel()).toEqual(before);
  });
});
