import { describe, expect } from 'vitest';
import type { Scenario } from '../../../scripts/sample-site/server.ts';
import { test } from '../../support/chromium-harness.ts';

interface BadInput {
  scenario: Scenario;
  /** How the sentence in popup and panel begins. */
  says: RegExp;
}

const badInputs: BadInput[] = [
  { scenario: 'down', says: /The site cannot be reached\./ },
  { scenario: 'notFound', says: /The site no longer has the feed at this address\./ },
  { scenario: 'serverError', says: /The site answered with an error \(500\)\./ },
  { scenario: 'rateLimited', says: /The site asked us to wait\./ },
  { scenario: 'challenge', says: /The site wants to see a person first\./ },
  { scenario: 'html', says: /The site sent a page where its feed should be\./ },
  { scenario: 'truncated', says: /The feed broke off in the middle\./ },
  { scenario: 'huge', says: /The feed is larger than 10 MB and was left alone\./ },
];

describe('what can go wrong at the site', () => {
  test.for(badInputs)(
    '$scenario: a sentence, nothing lost, a later try, and then all is well',
    async ({ scenario, says }, { story }) => {
      const { reader, site } = story;
      const before = { articles: await story.articles(), unread: await story.unread() };
      const wellAt = await story.news();
      site.publish();
      site.play(scenario);
      await reader.poll();

      const failed = await story.news();
      expect({ articles: await story.articles(), unread: await story.unread() }).toEqual(before);
      expect(failed).toMatchObject({ etag: wellAt.etag, bodyHash: wellAt.bodyHash, failures: 1 });
      expect(failed.nextDueAt).toBeGreaterThan(Date.now());

      const popup = await reader.openPopup();
      await popup.getByText(says).waitFor();
      const panel = await reader.openPanel();
      await panel.getByText(says).waitFor();

      site.play('normal');
      await reader.poll();
      await panel.getByText(says).waitFor({ state: 'detached' });
      expect(await story.articles()).toHaveLength(before.articles.length + 1);
    },
  );

  test('a feed with a broken item: the good ones are stored, the broken one is counted', async ({
    story,
  }) => {
    story.site.publish();
    story.site.play('brokenItem');
    const before = await story.articles();
    await story.reader.poll();
    expect(await story.articles()).toHaveLength(before.length + 1);
    expect(await story.news()).toMatchObject({ failures: 0, rejects: 1 });
  });

  test('a feed without items deletes nothing', async ({ story }) => {
    const before = await story.articles();
    story.site.play('empty');
    await story.reader.poll();
    expect(await story.articles()).toEqual(before);
    expect((await story.news()).failure).toBeNull();
  });

  test('the third failure in a row turns the badge grey and gives its reason', async ({
    story,
  }) => {
    const { reader, site } = story;
    const well = await reader.badge();
    site.play('serverError');
    await reader.poll();
    await reader.poll();
    expect(await reader.badge()).toEqual(well);
    await reader.poll();
    const failing = await reader.badge();
    expect(failing.text).toBe(well.text);
    expect(failing.colour).not.toEqual(well.colour);
    expect(failing.title).toMatch(/answered with an error \(500\)\. Next try/);
  });
});
