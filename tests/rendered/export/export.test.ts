import { describe, expect } from 'vitest';
import { db } from '../../../lib/store/db/database.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { axeViolations } from '../axe.ts';
import { readClipboard, useClipboard } from '../clipboard.ts';
import { catchDownloads } from '../downloads.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { holdTable } from '../hold-table.ts';
import type { RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';

const dialog = (panel: RenderedPage) => panel.getByRole('dialog', { name: 'Export' });

const chosen = (panel: RenderedPage, label: string) =>
  dialog(panel).getByLabel(label).locator('option:checked').textContent();

const focused = (panel: RenderedPage) =>
  panel.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('data-stop') ?? activeElement?.textContent;
  });

async function openDialog(extension: RenderedExtension): Promise<RenderedPage> {
  const panel = await extension.openPanel();
  await panel.getByRole('listitem').first().waitFor();
  await panel.keyboard.press('j');
  await panel.keyboard.press('x');
  await dialog(panel).waitFor();
  return panel;
}

describe('export', () => {
  test('x and Enter export the list as one Markdown file, and Esc leaves', async ({
    extension,
  }) => {
    const downloads = catchDownloads();
    const panel = await openDialog(extension);
    const row = await panel.evaluate(() =>
      document.querySelector('[aria-current] [data-stop]')?.getAttribute('data-stop'),
    );
    await expect.poll(() => focused(panel)).toBe('Export');
    const articles = await extension.articles();
    await expect
      .poll(() => chosen(panel, 'Content'))
      .toBe(`This list: Unread (${articles.length})`);
    await expect.poll(() => chosen(panel, 'Format')).toBe('Markdown');
    await panel.keyboard.press('Escape');
    await dialog(panel).waitFor({ state: 'detached' });
    await expect.poll(() => focused(panel)).toBe(row);
    expect(downloads).toEqual([]);

    await panel.keyboard.press('x');
    await dialog(panel).waitFor();
    await panel.keyboard.press('Enter');
    await panel.getByText(/^Saved to your downloads as REEx .+\.md$/).waitFor();
    await dialog(panel).waitFor({ state: 'detached' });
    const text = await downloads[0]?.blob.text();
    for (const { title } of articles) expect(text).toContain(title);
  });

  test('Esc stops one that is running, and this is said', async ({ extension }) => {
    const downloads = catchDownloads();
    const panel = await openDialog(extension);
    const letGo = await holdTable('bodies');
    await panel.keyboard.press('Enter');
    await dialog(panel).getByRole('button', { name: 'Stop' }).waitFor();
    await panel.keyboard.press('Escape');
    await dialog(panel).waitFor({ state: 'detached' });
    letGo();
    await panel.getByText('Stopped. Nothing was saved.').waitFor();
    expect(downloads).toEqual([]);
  });

  test('a file per article is offered where it makes sense, and remembered', async ({
    extension,
  }) => {
    const downloads = catchDownloads();
    const panel = await openDialog(extension);
    const files = dialog(panel).getByRole('group', { name: 'Files' });
    await dialog(panel).getByLabel('Content').selectOption({ label: 'This article' });
    await files.waitFor({ state: 'detached' });
    await dialog(panel).getByLabel('Content').selectOption({ index: 0 });
    await files.getByText('One per article').click();
    await dialog(panel).getByLabel('Format').selectOption({ label: 'Web page (HTML)' });
    await dialog(panel).getByText('Opens offline in any browser').waitFor();
    await dialog(panel).getByRole('button', { name: 'Export', exact: true }).click();
    await panel.getByText(/^Saved to your downloads as REEx .+\.zip$/).waitFor();
    await panel.keyboard.press('x');
    await dialog(panel).getByLabel('Format').selectOption({ label: 'Obsidian notes' });
    await dialog(panel).getByRole('button', { name: 'Export', exact: true }).click();
    await panel.getByText(/^Saved to your downloads as REEx .+ obsidian\.zip$/).waitFor();
    expect(downloads.map(({ name }) => name)).toEqual([
      expect.stringMatching(/ html\.zip$/),
      expect.stringMatching(/ obsidian\.zip$/),
    ]);
    await panel.keyboard.press('x');
    await dialog(panel).getByLabel('Format').selectOption({ label: 'Web page (HTML)' });
    await dialog(panel).getByRole('button', { name: 'Export', exact: true }).click();
    await dialog(panel).waitFor({ state: 'detached' });
    await panel.keyboard.press('x');
    await dialog(panel).waitFor();
    await expect.poll(() => chosen(panel, 'Format')).toBe('Web page (HTML)');
    await files.getByRole('radio', { name: 'One per article', checked: true }).waitFor();
  });

  test('highlights are exported as a table, and their absence is reported', async ({
    extension,
  }) => {
    const downloads = catchDownloads();
    const panel = await openDialog(extension);
    const formats = dialog(panel).getByLabel('Format');
    await dialog(panel).getByLabel('Content').selectOption({ label: 'All my highlights (0)' });
    await formats.selectOption({ label: 'Web page (HTML)' });
    await dialog(panel).getByText('Articles come with stored pictures').waitFor();
    await formats.selectOption({ label: 'Highlights for Readwise (CSV)' });
    await dialog(panel).getByRole('button', { name: 'Export', exact: true }).click();
    await dialog(panel)
      .getByText(/^There are no highlights to export/)
      .waitFor();
    const [article] = await extension.articles();
    await db.highlights.put(highlight('a', { url: article?.url ?? '', note: 'Which desk?' }));
    await expect.poll(() => chosen(panel, 'Content')).toBe('All my highlights (1)');
    await dialog(panel).getByRole('button', { name: 'Export', exact: true }).click();
    await panel.getByText(/^Saved to your downloads as REEx .+\.csv$/).waitFor();
    expect(await downloads[0]?.blob.text()).toContain('Which desk?');
  });

  test('highlights are exported again, or only those that are new since the last time', async ({
    extension,
  }) => {
    const downloads = catchDownloads();
    const [first, second] = await extension.articles();
    await db.highlights.put(highlight('a', { url: first?.url ?? '', note: 'Before' }));
    const panel = await openDialog(extension);
    const amount = dialog(panel).getByRole('group', { name: 'What to export' });
    const exportHighlights = () =>
      dialog(panel).getByRole('button', { name: 'Export', exact: true }).click();
    const chooseHighlights = (count: number) =>
      dialog(panel)
        .getByLabel('Content')
        .selectOption({ label: `All my highlights (${count})` });
    await chooseHighlights(1);
    await untilStill();
    expect(await amount.count()).toBe(0);
    await exportHighlights();
    await dialog(panel).waitFor({ state: 'detached' });

    await panel.keyboard.press('x');
    await dialog(panel).waitFor();
    await chooseHighlights(1);
    await amount.getByText(/^New since \d/).click();
    expect(await axeViolations()).toEqual([]);
    await exportHighlights();
    await dialog(panel).getByText('There’s nothing new since the last export.').waitFor();

    // Also if the key is pressed before the dialog knows the time of the last export.
    await panel.keyboard.press('Escape');
    await dialog(panel).waitFor({ state: 'detached' });
    const letGo = await holdTable('meta');
    await panel.keyboard.press('x');
    await dialog(panel).waitFor();
    await chooseHighlights(1);
    await exportHighlights();
    letGo();
    await dialog(panel).getByText('There’s nothing new since the last export.').waitFor();

    const changedAt = Date.now();
    const added = highlight('b', { url: second?.url ?? '', note: 'After', changedAt });
    await db.highlights.put(added);
    await exportHighlights();
    await dialog(panel).waitFor({ state: 'detached' });
    const texts = await Promise.all(downloads.map(({ blob }) => blob.text()));
    expect(texts.map((text) => /Before|After/.exec(text)?.[0])).toEqual(['Before', 'After']);
  });

  test('an article is handed over to Obsidian by an address, and a long one by the clipboard', async ({
    extension,
  }) => {
    await useClipboard();
    const panel = await openDialog(extension);
    const open = dialog(panel).getByRole('button', { name: 'Open in Obsidian' });
    await dialog(panel).getByLabel('Content').selectOption({ label: 'This article' });
    expect(await open.count()).toBe(0);
    await dialog(panel).getByLabel('Format').selectOption({ label: 'Obsidian notes' });
    await dialog(panel)
      .getByText(/^One note per article/)
      .waitFor();
    expect(await axeViolations()).toEqual([]);
    await open.click();
    await panel.getByText('Sent to Obsidian by way of the clipboard. If it doesn’t open').waitFor();
    await dialog(panel).waitFor({ state: 'detached' });
    expect(browserState.activeTabUrl).toMatch(
      /^obsidian:\/\/new\?name=\d{4}-\d\d-\d\d%20[^&]+&clipboard$/,
    );
    const note = await readClipboard();
    expect(note).toMatch(/^---\ntitle: ".*\naliases:\n/);

    await db.bodies.toCollection().modify({ source: '<p>Short.</p>' });
    await panel.keyboard.press('x');
    await dialog(panel).waitFor();
    await dialog(panel).getByLabel('Content').selectOption({ label: 'This article' });
    await open.click();
    await panel.getByText('Sent to Obsidian. If it doesn’t open, check').waitFor();
    const { searchParams } = new URL(browserState.activeTabUrl ?? '');
    expect(searchParams.get('content')).toMatch(/^---\ntitle: .*\nShort\.\n/s);
  });

  test('the feeds have one format', async ({ extension }) => {
    const downloads = catchDownloads();
    const panel = await openDialog(extension);
    await expect
      .poll(() =>
        dialog(panel)
          .getByText(/^Feeds/)
          .count(),
      )
      .toBe(1);
    const feeds = await dialog(panel).getByLabel('Content').locator('option').last().textContent();
    await dialog(panel)
      .getByLabel('Content')
      .selectOption({ label: feeds ?? '' });
    await dialog(panel).getByText('The feed addresses, for another feed reader.').waitFor();
    expect(await dialog(panel).getByLabel('Format').count()).toBe(0);
    await dialog(panel).getByRole('button', { name: 'Export', exact: true }).click();
    await panel.getByText(/\.opml$/).waitFor();
    expect(await downloads[0]?.blob.text()).toContain('https://rareearthexchanges.com/feed/');
  });
});
