import { describe, expect } from 'vitest';
import { test } from '../../support/chromium-harness.ts';

describe('popup and side panel', () => {
  test('"Read in side panel" opens the real panel on the selected article', async ({ story }) => {
    const popup = await story.driver.openPopup();
    const headline = popup.getByRole('listitem').nth(1).getByRole('heading');
    const title = (await headline.locator('.headline').textContent()) ?? '';
    await headline.getByRole('button').focus();
    // The click closes the popup before Playwright sees it complete.
    void popup
      .getByRole('button', { name: 'Read in side panel' })
      .click()
      .catch(() => undefined);
    const panel = await story.driver.waitForSurface('/sidepanel.html');
    await panel.getByRole('heading', { level: 1, name: title }).waitFor();
    await expect.poll(() => popup.isClosed()).toBe(true);
  });

  test('actions in one show in the other', async ({ story }) => {
    const panel = await story.driver.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    const popup = await story.driver.openPopup();
    const total = (await story.articles()).length;

    await popup
      .getByRole('listitem')
      .first()
      .getByRole('button', { name: /^Save / })
      .click();
    await panel.getByRole('button', { name: 'Saved 1' }).waitFor();
    await popup.getByRole('tab', { name: 'Saved 1' }).waitFor();

    await panel.getByRole('listitem').nth(2).getByRole('heading').getByRole('button').focus();
    await panel.keyboard.press('m');
    await popup.getByRole('tab', { name: `Unread ${total - 1}` }).waitFor();
  });

  test('keys work as soon as a list is drawn', async ({ story }) => {
    const panel = await story.driver.openPanel();
    await panel.getByRole('listitem').first().waitFor();
    await panel.evaluate(() => {
      // Called when the new list is in the DOM, before it is painted.
      const drawn = new MutationObserver(() => {
        if (!document.querySelector('.ListChips [aria-current]')?.textContent?.startsWith('All'))
          return;
        drawn.disconnect();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      });
      drawn.observe(document, { subtree: true, childList: true, attributes: true });
    });
    await panel.keyboard.press('g');
    await panel.keyboard.press('a');
    const total = (await story.articles()).length;
    await expect
      .poll(() =>
        panel.evaluate(() =>
          document.activeElement?.closest('[data-row]')?.getAttribute('aria-posinset'),
        ),
      )
      .toBe(String(total));
  });

  test('the popup reopens on the tab where it was closed', async ({ story }) => {
    const popup = await story.driver.openPopup();
    await popup.getByRole('tab', { name: 'Highlights' }).click();
    await expect.poll(async () => (await story.driver.rows('views')).length).toBeGreaterThan(0);
    await popup.close();
    const again = await story.driver.openPopup();
    await again.getByRole('tab', { name: 'Highlights', selected: true }).waitFor();
  });

  test('a key point in the popup opens its article', async ({ story }) => {
    const popup = await story.driver.openPopup();
    await popup.getByRole('tab', { name: 'Highlights' }).click();
    const point = popup.getByRole('tabpanel').getByRole('listitem').getByRole('button').first();
    const words = (await point.textContent()) ?? '';
    void point.click().catch(() => undefined);
    const panel = await story.driver.waitForSurface('/sidepanel.html');
    await panel.getByRole('article').getByText(words.slice(0, 40)).first().waitFor();
  });

  test('all rows above or below can be marked as read, and undone', async ({ story }) => {
    const panel = await story.driver.openPanel();
    const total = (await story.articles()).length;
    const unread = () => story.unread().then((rows) => rows.length);
    const third = panel.getByRole('listitem').nth(2);
    await third.getByRole('button', { name: /^More for / }).click();
    await panel.getByRole('menuitem', { name: /all above/ }).click();
    await expect.poll(unread).toBe(total - 3);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(unread).toBe(total);
    await third.getByRole('button', { name: /^More for / }).click();
    await panel.getByRole('menuitem', { name: /all below/ }).click();
    await expect.poll(unread).toBe(2);
  });

  test('new articles wait behind a pill while the panel is open', async ({ story }) => {
    const panel = await story.driver.openPanel();
    const first = panel.getByRole('listitem').first().getByRole('heading');
    const before = await first.textContent();
    const post = story.site.publish();
    await story.driver.pollAndWait();
    const pill = panel.getByRole('button', { name: '1 new' });
    await pill.waitFor();
    expect(await first.textContent()).toBe(before);
    await pill.click();
    await expect.poll(() => first.textContent()).toContain(post?.title.slice(0, 20));
  });

  test('"Refresh" reports its result', async ({ story }) => {
    const panel = await story.driver.openPanel();
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await panel.getByText('less than a minute ago').waitFor();
  });
});

describe('reading view', () => {
  test('marks an article as read after a second in view, not before', async ({ story }) => {
    const panel = await story.driver.openPanel();
    const before = (await story.unread()).length;
    await panel.getByRole('listitem').first().hover();
    await panel.getByRole('listitem').first().getByRole('heading').getByRole('button').click();
    await panel.getByRole('article').waitFor();
    expect(await story.unread()).toHaveLength(before);
    await expect.poll(() => story.unread().then((rows) => rows.length)).toBe(before - 1);
    expect(await story.driver.rows('lastRead')).toHaveLength(1);
  });

  test('shows key points as a card, repairs the text and makes no request', async ({ story }) => {
    const panel = await story.driver.openPanel();
    const asked = story.feedAndPageRequests.length;
    await panel.getByRole('button', { name: /^No One Owns the Chain/ }).click();
    const article = panel.getByRole('article');
    await article.getByRole('heading', { name: 'Highlights' }).waitFor();
    const text = (await article.textContent()) ?? '';
    expect(text).toContain('The government’s magnet plan');
    expect(text).not.toMatch(/[฀-๿]/);
    expect(text).not.toContain('opens in a new tab');
    const link = article.getByRole('link', { name: /opens in a new tab/ }).first();
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(story.feedAndPageRequests).toHaveLength(asked);
  });

  test('keeps its article over a browser restart', async ({ story }) => {
    const panel = await story.driver.openPanel();
    await panel.getByRole('listitem').nth(3).getByRole('heading').getByRole('button').click();
    const title =
      (await panel.getByRole('article').getByRole('heading', { level: 1 }).textContent()) ?? '';
    await story.restart();
    const again = await story.driver.openPanel();
    await again.getByRole('heading', { level: 1, name: title }).waitFor();
  });
});
