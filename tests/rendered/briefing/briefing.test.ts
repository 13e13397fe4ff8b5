import { describe, expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelView } from '../../../lib/app/reading/surface-names.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { type Briefing, coveredUrls } from '../../../lib/briefing/briefing.ts';
import { readBriefedArticles, readBriefings } from '../../../lib/store/briefing/briefings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { makeBriefing, makeBriefings } from '../../gallery/states/samples.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { readClipboard, useClipboard } from '../clipboard.ts';
import { catchDownloads } from '../downloads.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';

async function openBriefing(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: 'Briefing', exact: true }).click();
  await panel.getByRole('heading', { name: /^Briefing for / }).waitFor();
  return panel;
}

const latestBriefing = async (): Promise<Briefing> => {
  const [latest] = await readBriefings();
  if (!latest) throw new Error('There is no briefing.');
  return latest;
};

const fromMenu = async (panel: RenderedPage, name: string): Promise<void> => {
  await panel.getByRole('button', { name: 'More for this briefing' }).click();
  await panel.getByRole('menuitem', { name }).click();
};

describe('briefing', () => {
  test('g b says that it is off, opens its setting, and says when the next one is made', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    await panel.locator('[data-row]').first().waitFor();
    expect(await panel.getByRole('button', { name: 'Briefing', exact: true }).count()).toBe(0);
    await panel.keyboard.type('gb');
    await panel.getByRole('heading', { name: 'Briefings are off' }).waitFor();
    await panel.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect
      .poll(() => browserState.openedTabs)
      .toMatchObject([{ url: expect.stringMatching(/options\.html#briefing$/) }]);
    await changeSettings({ briefingHour: 7 });
    await panel.getByText(/^Next briefing, if there is news: .*7:00/).waitFor();
    await panel.keyboard.type('gu');
    await panel.locator('[data-row]').first().waitFor();
  });

  test('a point opens its article at its passage, and back returns to it', async ({
    extension,
  }) => {
    await makeBriefing(extension.site);
    const panel = await openBriefing(extension);
    const article = panel.locator('.Briefing article').first();
    const title = await article.getByRole('heading').textContent();
    const point = article.locator('li button').first();
    await point.click({ modifiers: ['Control'] });
    await expect.poll(() => browserState.openedTabs).toMatchObject([{ active: false }]);
    await point.click();
    await panel.getByRole('heading', { name: title ?? '', level: 1 }).waitFor();
    await panel.locator('[data-evidence]').first().waitFor();
    await panel.keyboard.press('Escape');
    await panel.getByRole('heading', { name: /^Briefing for / }).waitFor();
    await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe(title);
    await panel.keyboard.press('j');
    await expect
      .poll(() => panel.evaluate(() => document.activeElement?.closest('li')?.textContent))
      .toBe(await article.locator('li').first().textContent());
  });

  test('clears its announcement once it is open, and no other', async ({ extension }) => {
    await makeBriefing(extension.site);
    const [briefing] = await extension.rows<Briefing>('briefings');
    const shown = async () => Object.keys(await fakeBrowser.notifications.getAll());
    await expect.poll(shown).toEqual([`briefing:${briefing?.day}`]);
    await fakeBrowser.notifications.create('briefing:2026-01-01', {
      type: 'basic',
      iconUrl: '',
      title: 'Briefing',
      message: '',
    });
    await openBriefing(extension);
    await expect.poll(shown).toEqual(['briefing:2026-01-01']);
  });

  test('a search that is begun in it returns to it once it is cleared', async ({ extension }) => {
    await makeBriefing(extension.site);
    const panel = await openBriefing(extension);
    const box = panel.getByRole('combobox', { name: 'Search articles' });
    await box.fill('the ');
    await panel.getByRole('heading', { name: /^Briefing for / }).waitFor({ state: 'detached' });
    await box.fill('');
    await panel.getByRole('heading', { name: /^Briefing for / }).waitFor();
  });

  test('marks what it covers as read, which can be undone', async ({ extension }) => {
    await makeBriefing(extension.site);
    const before = (await extension.unread()).length;
    const panel = await openBriefing(extension);
    const mark = panel.getByRole('button', { name: 'Mark what it covers as read' });
    await mark.click();
    await panel.getByText(/ in the briefing marked as read$/).waitFor();
    await mark.waitFor({ state: 'detached' });
    expect((await extension.unread()).length).toBeLessThan(before);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await mark.waitFor();
    await expect.poll(async () => (await extension.unread()).length).toBe(before);
  });

  test('Shift+A and the menu act on it, and not on the filtered list behind it', async ({
    extension,
  }) => {
    await makeBriefing(extension.site);
    const before = await extension.unread();
    await updateView(panelView(1), { list: 'all', terms: 'category:=Policy' });
    const panel = await extension.openPanel();
    const mark = panel.getByRole('button', { name: /^Mark all/ });
    await panel.getByRole('button', { name: 'Mark all in Policy as read' }).waitFor();
    await panel.getByRole('button', { name: 'Briefing', exact: true }).click();
    await panel.getByRole('heading', { name: /^Briefing for / }).waitFor();
    await mark.waitFor({ state: 'detached' });
    await panel.locator('.FilterChip').waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'More for this list' }).click();
    const menu = panel.getByRole('menu', { name: 'More for this list' });
    await menu.getByRole('menuitem', { name: 'Settings' }).waitFor();
    const onArticles = /^(Export this list|A day|A week|Hide read|Newest first|Oldest first)/;
    expect(await menu.locator('button').filter({ hasText: onArticles }).count()).toBe(0);
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Shift+A');
    await panel.getByText(/ in the briefing marked as read$/).waitFor();
    const covered = await readBriefedArticles(coveredUrls(await latestBriefing()));
    expect(covered.unread).toEqual(new Set());
    const left = before.length - covered.articles.size;
    expect((await extension.unread()).length).toBeGreaterThanOrEqual(left);
  });

  test('an earlier one is found by its words, and says what has changed since', async ({
    extension,
  }) => {
    await makeBriefings(extension.site);
    const panel = await openBriefing(extension);
    await panel.getByRole('searchbox', { name: 'Find in briefings' }).fill('MINIST grants');
    await panel.locator('.earlier li').first().waitFor();
    await expect.poll(() => panel.locator('.earlier li').count()).toBe(1);
    await panel.getByRole('button', { name: /^Yesterday/ }).click();
    await panel.getByText('The ministry grants a permit.', { exact: true }).first().waitFor();
    await panel.getByText(/^Now: /).waitFor();
    await panel.getByText('No longer in the article', { exact: true }).waitFor();
    await expect.poll(() => panel.locator('.change').count()).toBe(2);
    await panel.getByRole('button', { name: 'Latest briefing' }).click();
    await panel.locator('.change').first().waitFor({ state: 'detached' });
  });

  test('is copied, downloaded and written as an email', async ({ extension }) => {
    await useClipboard();
    await makeBriefing(extension.site);
    const downloads = catchDownloads();
    const panel = await openBriefing(extension);
    const title = (await panel.getByRole('heading', { name: /^Briefing/ }).textContent()) ?? '';
    const point = (await panel.locator('.Briefing li button').first().textContent()) ?? '';
    await fromMenu(panel, 'Copy briefing');
    await panel.getByText('Briefing copied').waitFor();
    const text = await readClipboard();
    expect(text).toContain(`• ${point}`);
    expect(text.startsWith(title)).toBe(true);
    await fromMenu(panel, 'Download as Markdown');
    await expect.poll(() => downloads.length).toBe(1);
    expect(await downloads[0]?.blob.text()).toMatch(/^# Briefing for /);
    await navigator.clipboard.writeText('');
    await fromMenu(panel, 'Write an email');
    await panel.getByText('The whole text is on the clipboard').waitFor();
    expect(await readClipboard()).toBe(text);
    const url = browserState.activeTabUrl ?? '';
    expect(url).toMatch(/^mailto:\?subject=Briefing%20for/);
    expect(url.length).toBeLessThan(1_800);
  });

  test('an article that is gone opens on the site', async ({ extension }) => {
    await makeBriefing(extension.site);
    await db.articles.clear();
    const panel = await openBriefing(extension);
    await panel.locator('.Briefing article li button').first().click();
    await expect.poll(() => browserState.openedTabs.length).toBe(1);
  });
});
