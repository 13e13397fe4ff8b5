import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { articleDocument } from '../../lib/article/document/derive-document.ts';
import { bodyText } from '../../lib/article/model/body-text.ts';
import { quoteAt } from '../../lib/article/model/text-selector.ts';
import { htmlWriter } from '../../lib/export/html.ts';
import { markdownNote } from '../../lib/export/markdown.ts';
import { writeAll } from '../../lib/export/writer.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { axeViolations } from '../support/browsers/axe.ts';
import { putRow } from '../support/browsers/extension-access.ts';
import type { DownloadedFile, ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import {
  exportItemFromHtml,
  exportMetadata,
  highlightId,
} from '../support/builders/export-items.ts';
import { highlight } from '../support/builders/highlights.ts';
import {
  expectedExportFindings,
  findInjectedContent,
  payloadItems,
  payloadRows,
  watchScriptExecution,
} from '../support/builders/payload-articles.ts';
import { testsAll } from '../support/sampled.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reex-export-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Opens a file in a tab of its own. */
const openFile = (story: Story, file: string) =>
  story.openWatched(pathToFileURL(file).href, watchScriptExecution);

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

const illustrated = /^Brazilian Clay Project Signs/;

/** Highlights the first words of an article's first sentence. */
async function markFirstWords(story: Story): Promise<string> {
  const article = (await story.articles()).find(({ title }) => illustrated.test(title));
  const body = (await story.bodies()).find(({ hash }) => hash === article?.hash);
  if (!article || !body) throw new Error('The article is not there.');
  const { text, bodyText: below } = articleDocument({ ...body, url: article.url });
  const start = text.indexOf(below);
  const span = { start, end: text.indexOf(' ', start + 20) };
  const { url, title, author, publishedAt, hash } = article;
  await putRow(
    story.driver,
    'highlights',
    highlight(highlightId(1), {
      url,
      title,
      author,
      publishedAt,
      version: hash,
      span,
      quote: quoteAt(text, span),
      note: 'Ask about <the> & furnace',
    }),
  );
  return text.slice(span.start, span.end);
}

/** Makes the choices in the dialog and waits for the file. */
async function exportAs(
  { driver }: Story,
  panel: ReaderPage,
  choice: { what?: RegExp; as?: string; files?: string },
): Promise<DownloadedFile> {
  const dialog = panel.getByRole('dialog', { name: 'Export' });
  await dialog.waitFor();
  const option = async (field: string, name: string | RegExp) => {
    const select = dialog.getByLabel(field, { exact: true });
    // The counts appear after the dialog.
    const { index } = await waitUntil(`${name} to be offered in ${field}`, async () => {
      const labels = await select.locator('option').allTextContents();
      const index = labels.findIndex((each) => each.match(name));
      return index >= 0 && { index };
    });
    await select.selectOption({ index });
    expect(await select.locator('option:checked').textContent()).toMatch(name);
  };
  if (choice.what) await option('Content', choice.what);
  if (choice.as) await option('Format', choice.as);
  if (choice.files) await dialog.getByText(choice.files).click();
  return driver.downloadedBy(panel, () =>
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  );
}

test('export: an article as a page, and everything as a zip of notes', async ({ story }) => {
  await story.fetchPicturesNow();
  const marked = await markFirstWords(story);
  const panel = await story.driver.openPanel();
  await panel.getByRole('button', { name: illustrated }).click();
  await panel.getByRole('article').waitFor();
  await panel.keyboard.press('x');
  await panel.getByRole('dialog').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeViolations(panel)).toEqual([]);
  }
  const download = await exportAs(story, panel, { as: 'Web page' });
  expect(download.name).toMatch(/^Brazilian Clay Project Signs.*\.html$/);
  await panel.getByText(/^Saved to your downloads as Brazilian Clay/).waitFor();
  await panel.getByRole('dialog').waitFor({ state: 'detached' });

  const file = join(folder, 'article.html');
  await copyFile(download.path, file);
  const { page, asked } = await openFile(story, file);
  expect(await page.locator('mark').allTextContents()).toEqual([marked]);
  expect(await page.locator('.note').textContent()).toBe('Ask about <the> & furnace');
  const pictures = await page
    .locator('img')
    .evaluateAll((all) => all.map((image) => Number(Reflect.get(image, 'naturalWidth'))));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.every((width) => width > 0)).toBe(true);
  await page.getByRole('link', { name: 'Show in text' }).click();
  await page.locator('mark:target').waitFor();
  expect(asked()).toEqual([]);

  await panel.keyboard.press('Escape');
  await panel.getByRole('heading', { level: 3 }).first().waitFor();
  await panel.keyboard.press('x');
  const all = await exportAs(story, panel, {
    what: /^Everything/,
    as: 'Markdown',
    files: 'One per article',
  });
  expect(all.name).toMatch(/^REEx articles \d{4}-\d\d-\d\d markdown\.zip$/);
  const notes = unzipSync(new Uint8Array(await readFile(all.path)));
  expect(Object.keys(notes)).toHaveLength((await story.articles()).length);
  const note = Object.entries(notes).find(([name]) => name.includes('Brazilian Clay'))?.[1];
  expect(new TextDecoder().decode(note)).toContain(`==${marked}==`);

  await panel.keyboard.press('x');
  const dialog = panel.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Saved articles (0)').waitFor({ state: 'attached' });
  await dialog.getByLabel('Content').selectOption('Saved articles (0)');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByText('There are no articles to export').waitFor();
});

if (testsAll)
  test('export: the articles of a list, in its order, also from an article', async ({ story }) => {
    const [one, two, three] = await story.articles();
    if (!one || !two || !three) throw new Error('There are no articles.');
    for (const [age, { id }] of [two, three, one].entries())
      await putRow(story.driver, 'saved', { articleId: id, savedAt: Date.now() - age * 1_000 });
    const panel = await story.driver.openPanel();
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
    await panel.keyboard.type('gs');
    await expect.poll(() => story.driver.rows('views')).toMatchObject([{ list: 'saved' }]);
    await panel.getByText('Most recently saved').waitFor();
    await panel.keyboard.press('x');
    const what = panel.getByLabel('Content');
    const chosen = () => what.locator('option:checked').textContent();
    await expect.poll(chosen).toBe('This list: Saved (3)');
    const titles = async ({ path }: DownloadedFile) =>
      (await readFile(path, 'utf8')).match(/^# .*$/gm)?.length;
    const download = await exportAs(story, panel, { as: 'Markdown' });
    expect(download.name).toMatch(/^REEx Saved \d{4}-\d\d-\d\d\.md$/);
    expect(await titles(download)).toBe(3);

    await panel.getByText(three.title).first().click();
    await panel.getByRole('article').waitFor();
    await panel.keyboard.press('x');
    await panel.getByRole('dialog').waitFor();
    await expect.poll(chosen).toBe('This article');
    const links = async ({ path }: DownloadedFile) =>
      (await readFile(path, 'utf8')).match(/(?<=^ {2}url = \{).*(?=\},$)/gm);
    const citations = await exportAs(story, panel, {
      what: /^This list: Saved \(3\)$/,
      as: 'BibTeX',
    });
    expect(await links(citations)).toEqual([two.url, three.url, one.url]);
  });

describe('exported page', () => {
  test('shows the articles and makes no request', async ({ story }) => {
    const items = sampleArticles.map(({ html, title, slug }) =>
      exportItemFromHtml(html, [], { title, url: `https://rareearthexchanges.com/news/${slug}/` }),
    );
    const file = join(folder, 'all.html');
    await writeFile(file, writeAll(htmlWriter(exportMetadata(...items)), items));
    const { page, asked } = await openFile(story, file);
    const texts = await page.locator('.text').evaluateAll((all) =>
      all.map((element) => {
        // Placeholders for missing content and footnote numbers are not part of the text.
        for (const added of element.querySelectorAll('.unnamed, .reference')) added.remove();
        return element.textContent;
      }),
    );
    expect(texts).toHaveLength(items.length);
    for (const [index, { text }] of items.entries())
      expect(withoutSpace(texts[index] ?? '')).toBe(withoutSpace(bodyText(text?.body ?? [])));
    expect(await page.locator('nav li').count()).toBe(items.length);
    expect(asked()).toEqual([]);
  });

  test('no payload acts in it, nor in a rendered note', async ({ story }) => {
    const items = payloadItems(payloadRows(1, Date.now()));
    const file = join(folder, 'payloads.html');
    await writeFile(
      file,
      writeAll(htmlWriter({ ...exportMetadata(...items), title: items[0]?.title ?? '' }), items),
    );
    const html = await openFile(story, file);
    expect(await html.page.evaluate(findInjectedContent)).toEqual(expectedExportFindings);
    expect(await html.page.locator('article').count()).toBe(items.length);
    expect(html.asked()).toEqual([]);

    // Like a Markdown app that allows all HTML and has no CSP. Its pictures may be on any host; of requests to hosts,
    // the proxy sees only the host names.
    story.allowRequests(/./);
    const notes = items.map((item) => markdownNote(item, 'REEx').replace(/^---\n.*?\n---\n/s, ''));
    const drawn = notes.map((note) =>
      micromark(note, {
        allowDangerousHtml: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
    );
    const rendered = join(folder, 'notes.html');
    await writeFile(
      rendered,
      `<!doctype html><meta charset="utf-8"><style></style>${drawn.join('\n<hr>\n')}`,
    );
    const markdown = await openFile(story, rendered);
    expect(await markdown.page.evaluate(findInjectedContent)).toEqual(expectedExportFindings);
    expect(markdown.asked().filter((each) => !each.startsWith('image '))).toEqual([]);

    // Verifies that the observer detects violations.
    await writeFile(rendered, '<!doctype html><img src="x" onerror="alert(1)">');
    const hostile = await openFile(story, rendered);
    await expect
      .poll(() => hostile.page.evaluate(findInjectedContent))
      .toContain('alert was called');
  }, 120_000);
});
