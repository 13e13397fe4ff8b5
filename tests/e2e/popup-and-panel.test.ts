import { describe, expect } from 'vitest';
import type { ViewRow } from '../../lib/store/rows/views.ts';
import { isFirefox, test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { testsAll } from '../support/sampled.ts';

/** In Firefox, which takes long to start, `npm test` leaves out what uses the same API of the browser as another test. */
const tellsAll = testsAll || !isFirefox;

/** What the open surfaces show, as stored. */
const views = (story: Story) => story.driver.rows<ViewRow>('views');

describe('popup and side panel', () => {
  test('"Read in side panel", or in sidebar, opens the real panel on the selected article', async ({
    story,
  }) => {
    const popup = await story.driver.openPopup();
    const headline = popup.getByRole('listitem').nth(1).getByRole('heading');
    const title = (await headline.locator('.headline').textContent()) ?? '';
    await headline.getByRole('button').focus();
    // The click closes the popup before the driver sees it complete.
    void popup
      .getByRole('button', { name: /^Read in side/ })
      .click()
      .catch(() => undefined);
    const panel = await story.driver.waitForSurface('/sidepanel.html');
    await panel.getByRole('heading', { level: 1, name: title }).waitFor();
    await expect.poll(() => popup.isClosed()).toBe(true);
  });

  test('a reader tab opens from either and shows what the panel shows', async ({ story }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    await panel.getByRole('listitem').nth(2).getByRole('heading').getByRole('button').click();
    const article = panel.getByRole('article');
    const title = (await article.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await expect.poll(() => views(story)).toMatchObject([{ articleId: expect.any(Number) }]);
    const popup = await driver.openPopup();
    // The click closes the popup before the driver sees it complete.
    const tab = await driver.openedBy(() =>
      popup
        .getByRole('button', { name: 'Open in a tab' })
        .click()
        .catch(() => undefined),
    );
    await tab.getByRole('heading', { level: 1, name: title }).waitFor();
    // List and article side by side.
    await tab.getByRole('listitem').nth(2).waitFor();
    await tab.reload();
    await tab.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  if (tellsAll)
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

  if (testsAll)
    test('the popup reopens on the tab where it was closed', async ({ story }) => {
      const popup = await story.driver.openPopup();
      await popup.getByRole('tab', { name: 'Highlights' }).click();
      await expect.poll(() => views(story)).toMatchObject([{ tab: 'keyPoints' }]);
      await popup.close();
      const again = await story.driver.openPopup();
      await again.getByRole('tab', { name: 'Highlights', selected: true }).waitFor();
    });

  if (testsAll)
    test('a key point in the popup opens its article', async ({ story }) => {
      const popup = await story.driver.openPopup();
      await popup.getByRole('tab', { name: 'Highlights' }).click();
      const point = popup.getByRole('tabpanel').getByRole('listitem').getByRole('button').first();
      const words = (await point.textContent()) ?? '';
      void point.click().catch(() => undefined);
      const panel = await story.driver.waitForSurface('/sidepanel.html');
      await panel.getByRole('article').getByText(words.slice(0, 40)).first().waitFor();
    });
});

describe('search', () => {
  if (tellsAll)
    test('Enter in the popup’s box opens the real panel with what was found', async ({ story }) => {
      const popup = await story.driver.openPopup();
      await popup.getByRole('button', { name: 'Search articles' }).click();
      await popup.getByRole('searchbox').fill('dysprosium');
      // The key closes the popup before the driver sees it complete.
      void popup.keyboard.press('Enter').catch(() => undefined);
      const panel = await story.driver.waitForSurface('/sidepanel.html');
      await panel.locator('[data-row] mark').first().waitFor();
      await expect.poll(() => panel.getByRole('combobox').inputValue()).toBe('dysprosium');
      await expect.poll(() => popup.isClosed()).toBe(true);
    });

  test('of selected text, from the browser’s menu, opens the reader with what was found', async ({
    story,
  }) => {
    const { driver } = story;
    // Without a user gesture no panel can open.
    const tab = await driver.readerOpenedBy(() =>
      driver.clickContextMenu({ menuItemId: 'search', selectionText: '“dysprosium”?' }),
    );
    await tab.locator('[data-row] mark').first().waitFor();
    await expect.poll(() => tab.getByRole('combobox').inputValue()).toBe('dysprosium');
  });
});

// reading-position.test.ts covers that the position in the article is kept as well.
if (testsAll)
  test('reading view keeps its article over a browser restart', async ({ story }) => {
    const panel = await story.driver.openPanel();
    await panel.getByRole('listitem').nth(3).getByRole('heading').getByRole('button').click();
    const title =
      (await panel.getByRole('article').getByRole('heading', { level: 1 }).textContent()) ?? '';
    // The article is shown before it is stored.
    await expect.poll(() => views(story)).toMatchObject([{ articleId: expect.any(Number) }]);
    await story.restart();
    const again = await story.driver.openPanel();
    await again.getByRole('heading', { level: 1, name: title }).waitFor();
  });
