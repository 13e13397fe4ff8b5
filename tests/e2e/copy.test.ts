import { expect } from 'vitest';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { readMarkdown } from '../support/read-markdown.ts';

const headline = /^How a Rare-Earth Basket Price/;

async function openArticle(story: Story): Promise<ReaderPage> {
  await story.driver.allowClipboard();
  const panel = await story.driver.openPanel();
  await panel.getByRole('button', { name: headline }).click();
  await panel.getByRole('article').waitFor();
  return panel;
}

/** The content of the clipboard. */
const clipboard = (page: ReaderPage) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : null;
    return { text: await read('text/plain'), html: await read('text/html') };
  });

/** Selects a whole passage. */
const select = (panel: ReaderPage, passage: number) =>
  panel
    .locator('.body > p[data-passage]')
    .nth(passage)
    .evaluate((element) => {
      document.getSelection()?.selectAllChildren(element);
      element.scrollIntoView();
    });

test('copy: link, citation and Markdown by keyboard', async ({ story }) => {
  const panel = await openArticle(story);
  const article = (await story.articles()).find(({ title }) => headline.test(title));
  await panel.keyboard.type('yl');
  await panel.getByText('Link copied').waitFor();
  expect((await clipboard(panel)).text).toBe(article?.url);

  await panel.keyboard.type('yc');
  await panel.getByText('Citation copied').waitFor();
  const cited = await clipboard(panel);
  expect(cited.text).toContain(`“${article?.title}.” Rare Earth Exchanges, `);
  expect(cited.text).toContain(`${article?.url} (accessed `);
  expect(cited.html).toContain(`<a href="${article?.url}">`);

  await panel.keyboard.type('ym');
  await panel.getByText('Article copied as Markdown').waitFor();
  const { text } = await clipboard(panel);
  expect(text).toMatch(/^# How a Rare-Earth Basket Price[^\n]*\n\nBy /);
  expect(text).toContain('\n## Highlights\n\n- ');
  const blocks = readMarkdown(text ?? '');
  expect(blocks.filter(({ kind }) => kind === 'paragraph').length).toBeGreaterThan(5);

  await panel.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await panel.keyboard.type('yl');
  await panel.getByText('The browser blocked copying.').waitFor();
});

test('copy: the link to a selection opens the site’s page there', async ({ story }) => {
  const panel = await openArticle(story);
  await select(panel, 5);
  const passage = (await panel.locator('.body > p[data-passage]').nth(5).textContent()) ?? '';
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Copy link to selection' }).click();
  await panel.getByText('Link copied to “').waitFor();
  const link = (await clipboard(panel)).text ?? '';
  expect(link).toMatch(/#:~:text=/);

  // Firefox scrolls to a text fragment only when a link is clicked.
  await panel.evaluate((url) => {
    const anchor = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
    anchor.textContent = 'The copied link';
    document.querySelector('header')?.append(anchor);
  }, link);
  const page = await story.driver.openedBy(() =>
    panel.getByRole('link', { name: 'The copied link' }).click(),
  );
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  const target = page.locator('p', { hasText: passage.slice(0, 30) }).first();
  const isInView = () =>
    target.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top > 0 && top < window.innerHeight;
    });
  await expect.poll(isInView).toBe(true);
});

test('copy: a copied passage has no styles of the extension', async ({ story }) => {
  const panel = await openArticle(story);
  await panel.emulateMedia({ colorScheme: 'dark' });
  await select(panel, 5);
  const passage = (await panel.locator('.body > p[data-passage]').nth(5).textContent()) ?? '';
  await panel.keyboard.press('Control+c');
  await expect.poll(async () => (await clipboard(panel)).text?.trim()).toBe(passage);
  const { html } = await clipboard(panel);
  expect(html).not.toMatch(/style=|class=|aria-|opens in a new tab/);

  await panel.keyboard.type('ym');
  await panel.getByText('Selection copied as Markdown').waitFor();
  const [copied] = readMarkdown((await clipboard(panel)).text ?? '');
  expect(copied?.kind).toBe('paragraph');
});
