import { beforeEach, describe, expect, onTestFinished, vi } from 'vitest';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { calendarDay } from '../../../../lib/calendar-day.ts';
import { db } from '../../../../lib/store/db/database.ts';
import { updateView } from '../../../../lib/store/lists/views.ts';
import type { ViewRow } from '../../../../lib/store/rows/views.ts';
import { speak } from '../../../gallery/languages.ts';
import { sampleBriefing } from '../../../support/builders/briefings.ts';
import { browserState } from '../../../support/fakes/fake-browser.ts';
import { axeViolations } from '../../axe.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import { holdTable } from '../../hold-table.ts';
import type { RenderedPage } from '../../page.ts';
import { expectRowsAboveToast, showMessageAboveUndo } from '../../rows-above-toast.ts';
import { untilStill } from '../../until-still.ts';
import { resizeTo } from '../../viewport.ts';

const isPanelOpen = () => browserState.windows[0]?.hasOpenPanel;

const panelView = async (extension: RenderedExtension) => {
  const views = await extension.rows<ViewRow>('views');
  return views.find(({ surface }) => surface.startsWith('panel'));
};

/** The article that the window's side panel shows once it is drawn. */
const inPanel = async (extension: RenderedExtension) => (await panelView(extension))?.articleId;

const rows = (popup: RenderedPage) => popup.getByRole('tabpanel').getByRole('listitem');

const focusedTitle = (popup: RenderedPage) =>
  popup.evaluate(() => document.activeElement?.closest('[data-stop]')?.textContent);

describe('popup', () => {
  beforeEach(() => {
    browserState.hasUserGesture = true;
    vi.spyOn(window, 'close').mockImplementation(() => undefined);
    return () => void vi.restoreAllMocks();
  });

  test('has room for all tabs in German, with counts of two digits', async ({ extension }) => {
    onTestFinished(() => speak('en'));
    await speak('de');
    await changeSettings({ followed: ['terbium'] });
    const saved = { savedAt: 1, hash: '', pictures: [] };
    const articles = (await extension.articles()).slice(0, 12);
    await db.saved.bulkPut(articles.map(({ id }) => ({ ...saved, articleId: id })));
    await resizeTo(400, 600);
    const popup = await extension.openPopup();
    const tabs = popup.getByRole('tab');
    await expect.poll(() => tabs.allTextContents()).toContain('Gespeichert 12');
    expect(await tabs.count()).toBe(4);
    const { x, width } = await tabs.last().boundingBox();
    expect(x + width).toBeLessThanOrEqual(390);
  });

  test('no toast covers the headline that keys have reached', async ({ extension }) => {
    await resizeTo(400, 600);
    const popup = await extension.openPopup();
    await rows(popup).first().waitFor();
    await popup.keyboard.type('ss');
    await popup.getByText('Removed from Saved').waitFor();
    await expectRowsAboveToast(popup, 6);
  });

  test('no message beside Undo covers the headline that keys have reached', async ({
    extension,
  }) => {
    await resizeTo(400, 600);
    const popup = await extension.openPopup();
    await rows(popup).first().waitFor();
    await showMessageAboveUndo(popup);
    await expectRowsAboveToast(popup, 6);
    expect(await popup.getByRole('button', { name: 'Undo' }).isVisible()).toBe(true);
  });

  test('moves between headlines by j and k, and Enter opens the focused one in the panel', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    await rows(popup).first().waitFor();
    await popup.keyboard.press('j');
    await expect.poll(() => focusedTitle(popup)).toBeTruthy();
    const first = await focusedTitle(popup);
    await popup.keyboard.press('j');
    await expect.poll(() => focusedTitle(popup)).not.toBe(first);
    const second = await focusedTitle(popup);
    await popup.keyboard.press('k');
    await expect.poll(() => focusedTitle(popup)).toBe(first);
    await popup.keyboard.press('j');
    await expect.poll(() => focusedTitle(popup)).toBe(second);
    await popup.keyboard.press('o');
    await expect.poll(isPanelOpen).toBe(true);
    await expect.poll(() => inPanel(extension)).toBeTruthy();
    const articleId = await inPanel(extension);
    expect(second).toContain((await db.articles.get(articleId ?? 0))?.title);
    await expect.poll(() => vi.mocked(window.close).mock.calls.length).toBe(1);
    // The panel shows the opened article.
    extension.close();
    const panel = await extension.openPanel();
    await panel.getByRole('article').waitFor();
  });

  test('has a Watch tab once something is followed: what is about it, then its mentions', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    await rows(popup).first().waitFor();
    const tab = popup.getByRole('tab', { name: 'Watch' });
    expect(await tab.count()).toBe(0);
    await changeSettings({ followed: ['terbium'] });
    await extension.makeJobsDue();
    await tab.click();
    await popup.getByRole('heading', { name: 'About what you follow' }).waitFor();
    await popup.getByRole('heading', { name: 'Mentions' }).waitFor();
    const names = popup.locator('.FollowedNames');
    await expect.poll(() => names.first().textContent()).toBe('About what you follow: terbium');
    await expect.poll(() => names.last().textContent()).toBe('Mentions what you follow: terbium');
    expect(await axeViolations()).toEqual([]);

    expect(await popup.getByRole('button', { name: 'Read', exact: true }).count()).toBe(0);
    const day = calendarDay(Date.now());
    await db.briefings.put(sampleBriefing(day, 'https://rareearthexchanges.com/news/a/'));
    await popup.getByRole('button', { name: 'Read', exact: true }).click();
    await expect.poll(isPanelOpen).toBe(true);
    await expect
      .poll(() => panelView(extension))
      .toMatchObject({ list: 'briefing', briefing: day });
  });

  test('a key point opens its article in the panel, at the passage that supports it', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    await popup.getByRole('tab', { name: 'Highlights' }).click();
    const point = rows(popup).getByRole('button', { name: /^Washed clay/ });
    await point.click({ modifiers: ['Control'] });
    await expect.poll(() => browserState.openedTabs).toMatchObject([{ active: false }]);
    await point.click();
    await expect.poll(isPanelOpen).toBe(true);
    extension.close();
    const panel = await extension.openPanel();
    const passage = panel.locator('[data-evidence]');
    await passage.waitFor();
    expect(await passage.textContent()).toContain('within 60 days');
    await expect.poll(async () => (await panelView(extension))?.keyPoint ?? null).toBeNull();
  });

  test('a headline among the key points opens its article, and s saves it', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    await popup.getByRole('tab', { name: 'Highlights' }).click();
    const headline = popup.getByRole('button', { name: /^Brazilian Clay Project/ });
    await rows(popup)
      .getByRole('button', { name: /^Washed clay/ })
      .focus();
    await popup.keyboard.press('s');
    await popup.getByRole('tab', { name: 'Saved 1' }).waitFor();
    await headline.click();
    await expect.poll(isPanelOpen).toBe(true);
    const [saved] = await db.saved.toArray();
    await expect.poll(() => inPanel(extension)).toBe(saved?.articleId);
    expect(await headline.textContent()).toBe(
      (await db.articles.get(saved?.articleId ?? 0))?.title,
    );
  });

  test('arrow keys, Home and End move between the tabs, and the last tab is restored', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    const selected = (name: RegExp) => popup.getByRole('tab', { name, selected: true }).waitFor();
    await popup.getByRole('tab', { name: /^Unread/ }).focus();
    await popup.keyboard.press('ArrowRight');
    await selected(/^Highlights/);
    await popup.keyboard.press('End');
    await selected(/^Saved/);
    await popup.getByText('Nothing saved yet').waitFor();
    await popup.keyboard.press('ArrowRight');
    await selected(/^Unread/);
    await popup.keyboard.press('ArrowLeft');
    await popup.keyboard.press('ArrowLeft');
    await selected(/^Highlights/);
    document.documentElement.dir = 'rtl';
    onTestFinished(() => document.documentElement.removeAttribute('dir'));
    await popup.keyboard.press('ArrowLeft');
    await selected(/^Saved/);
    await popup.keyboard.press('ArrowRight');
    await selected(/^Highlights/);
    await expect.poll(async () => (await extension.rows('views')).length).toBeGreaterThan(0);
    extension.close();
    await extension.openPopup();
    await selected(/^Highlights/);
  });

  test('saves and marks as read by mouse and key, with the counts on the tabs', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    const total = (await extension.articles()).length;
    await rows(popup)
      .first()
      .getByRole('button', { name: /^Save / })
      .click();
    await popup.getByRole('tab', { name: 'Saved 1' }).waitFor();
    expect(await db.saved.count()).toBe(1);
    await popup.keyboard.press('j');
    await popup.keyboard.press('m');
    await popup.getByRole('tab', { name: `Unread ${total - 1}` }).waitFor();
    await popup.keyboard.press('Shift+A');
    await popup.getByRole('tab', { name: 'Unread 0' }).waitFor();
    expect(await extension.unread()).toEqual([]);
    await popup.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => extension.unread()).toHaveLength(total - 1);
  });

  test('marks nothing by a key that comes before the rows of another tab', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    await rows(popup).first().waitFor();
    const unread = (await extension.unread()).length;
    const letGo = await holdTable('saved');
    await popup.keyboard.type('gsm');
    letGo();
    await popup.getByText('Nothing saved yet').waitFor();
    await untilStill();
    expect(await extension.unread()).toHaveLength(unread);
  });

  test('offers the article of the page in the active tab', async ({ extension }) => {
    const [article] = await extension.articles();
    const [window] = browserState.windows;
    if (window && article) window.page = article.url;
    const popup = await extension.openPopup();
    await popup.getByText('This article is in REEx Reader').waitFor();
    await popup.getByRole('button', { name: 'Read', exact: true }).click();
    await expect.poll(isPanelOpen).toBe(true);
    await expect.poll(() => inPanel(extension)).toBe(article?.id);
  });

  test('searches in the panel for what is typed after /, and Esc brings the buttons back', async ({
    extension,
  }) => {
    const popup = await extension.openPopup();
    const field = popup.getByRole('searchbox', { name: 'Search articles' });
    await popup.keyboard.press('/');
    await popup.keyboard.press('Enter');
    await untilStill();
    expect(isPanelOpen()).toBe(false);
    await popup.keyboard.press('Escape');
    await popup.getByRole('button', { name: 'Read in side panel' }).waitFor();
    expect(window.close).not.toHaveBeenCalled();
    await popup.getByRole('button', { name: 'Search articles' }).click();
    await field.fill('Brazilian clay');
    await popup.keyboard.press('Enter');
    await expect.poll(isPanelOpen).toBe(true);
    await expect.poll(() => vi.mocked(window.close).mock.calls.length).toBe(1);
    extension.close();
    const panel = await extension.openPanel();
    await panel.locator('[data-row] mark').first().waitFor();
    await expect
      .poll(() => panel.getByRole('combobox', { name: 'Search articles' }).inputValue())
      .toBe('Brazilian clay');
  });

  test('leaves an article, a filter and a search of the panel for the list of all articles', async ({
    extension,
  }) => {
    const [article] = await extension.articles();
    await updateView('panel:1', { articleId: article?.id ?? 0, terms: 'is:unread' }, 1);
    const popup = await extension.openPopup();
    await popup.keyboard.press('/');
    await popup.getByRole('searchbox', { name: 'Search articles' }).fill(' clay ');
    await popup.getByRole('button', { name: 'Search in side panel' }).click();
    await expect.poll(isPanelOpen).toBe(true);
    await expect
      .poll(() => panelView(extension))
      .toMatchObject({ list: 'all', terms: '', search: 'clay', articleId: null });
  });

  test('says when the browser refuses to open the panel', async ({ extension }) => {
    browserState.hasUserGesture = false;
    const popup = await extension.openPopup();
    await popup.getByRole('button', { name: 'Read in side panel' }).click();
    await popup
      .getByRole('status')
      .getByText(/side panel/)
      .waitFor();
    expect(window.close).not.toHaveBeenCalled();
  });
});
