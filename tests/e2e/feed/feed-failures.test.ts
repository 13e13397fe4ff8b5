import { describe, expect } from 'vitest';
import type { Scenario } from '../../../scripts/sample-site/server.ts';
import { test } from '../../support/browsers/stories.ts';
import { sampled } from '../../support/sampled.ts';

interface BadInput {
  scenario: Scenario;
  /** The start of the sentence in popup and panel. */
  says: RegExp;
}

const badInputs: BadInput[] = [
  { scenario: 'down', says: /The site can’t be reached./ },
  { scenario: 'notFound', says: /The site no longer has the feed at this address\./ },
  { scenario: 'serverError', says: /The site answered with an error \(500\)\./ },
  { scenario: 'rateLimited', says: /The site asked REEx Reader to wait\./ },
  { scenario: 'challenge', says: /The site is asking for a bot check\./ },
  { scenario: 'html', says: /The site sent a web page instead of the feed./ },
  { scenario: 'truncated', says: /The feed arrived incomplete, so nothing was saved\./ },
  { scenario: 'huge', says: /The feed is larger than 10\sMB and was skipped\./ },
];

describe('feed failures', () => {
  test('each kind: popup and panel show the reason, nothing is lost, and the next poll recovers', async ({
    story,
  }) => {
    const { driver, site } = story;
    const panel = await driver.openPanel();
    for (const { scenario, says } of sampled(badInputs, 3)) {
      const before = { articles: await story.articles(), unread: await story.unread() };
      const wellAt = await story.newsChannel();
      site.publish();
      site.setScenarios(scenario);
      await driver.pollAndWait();

      const failed = await story.newsChannel();
      const after = { articles: await story.articles(), unread: await story.unread() };
      expect({ scenario, ...after }).toEqual({ scenario, ...before });
      const { etag, bodyHash } = wellAt;
      expect({ scenario, ...failed }).toMatchObject({ scenario, etag, bodyHash, failures: 1 });
      expect(failed.nextDueAt).toBeGreaterThan(Date.now());

      const popup = await driver.openPopup();
      await popup.getByText(says).waitFor();
      await popup.close();
      await panel.getByText(says).waitFor();

      site.setScenarios('normal');
      await driver.pollAndWait();
      await panel.getByText(says).waitFor({ state: 'detached' });
      expect(await story.articles()).toHaveLength(before.articles.length + 1);
    }
  });

  test('a feed with an invalid item: the others are stored, and it is counted', async ({
    story,
  }) => {
    story.site.publish();
    story.site.setScenarios('brokenItem');
    const before = await story.articles();
    await story.driver.pollAndWait();
    expect(await story.articles()).toHaveLength(before.length + 1);
    expect(await story.newsChannel()).toMatchObject({ failures: 0, rejects: 1 });
  });

  test('a feed without items deletes nothing', async ({ story }) => {
    const before = await story.articles();
    story.site.setScenarios('empty');
    await story.driver.pollAndWait();
    expect(await story.articles()).toEqual(before);
    expect((await story.newsChannel()).failure).toBeNull();
  });

  test('the third failure in a row grays the badge and gives the reason', async ({ story }) => {
    const { driver, site } = story;
    const well = await driver.badge();
    site.setScenarios('serverError');
    await driver.pollAndWait();
    await driver.pollAndWait();
    expect(await driver.badge()).toEqual(well);
    await driver.pollAndWait();
    const failing = await driver.badge();
    expect(failing.text).toBe(well.text);
    expect(failing.color).not.toEqual(well.color);
    expect(failing.title).toMatch(/answered with an error \(500\)\. Next try/);
  });
});
