import { expect } from 'vitest';
import { axeViolations } from '../../axe.ts';
import { type RenderedExtension, test } from '../../extension.tsx';
import { overflowingElements } from '../../overflow.ts';
import { resizeTo } from '../../viewport.ts';

/** Opens the panel in a window as wide as a tab. */
async function openWide(extension: RenderedExtension) {
  await resizeTo(1_200, 800);
  const reader = await extension.openPanel();
  await reader.getByRole('listitem').first().waitFor();
  const headline = (index: number) =>
    reader.locator('.ArticleRow h3 button .headline').nth(index).textContent();
  return { reader, headline, title: reader.locator('#article-title') };
}

const currentRow = () => document.querySelector('[data-row][aria-current="true"]');

test('panes: an article opens beside the list, and has the keys', async ({ extension }) => {
  const { reader, headline, title } = await openWide(extension);
  await reader.getByText('No article is open').waitFor();
  expect(await axeViolations()).toEqual([]);
  // The list's pane is as narrow as a panel.
  const buttons = await reader.locator('.ArticleRow .controls').first().element();
  expect(getComputedStyle(buttons).gridAutoFlow).toBe('row');
  const [first, second] = [await headline(0), await headline(1)];
  await reader.locator('.ArticleRow h3 button').first().click();
  await expect.poll(() => title.textContent()).toBe(first);
  await expect.poll(() => headline(0)).toBe(first);
  await expect.poll(() => document.activeElement?.id).toBe('article-title');
  expect(await axeViolations()).toEqual([]);
  await expect.poll(overflowingElements).toEqual([]);

  await reader.keyboard.press('j');
  await expect.poll(() => title.textContent()).toBe(second);
  await expect.poll(() => currentRow()?.querySelector('.headline')?.textContent).toBe(second);
});

test('panes: the list follows the article that is read', async ({ extension }) => {
  const { reader } = await openWide(extension);
  await reader.keyboard.press('End');
  const isLast = () => {
    const row = document.activeElement?.closest('[data-row]');
    return row !== null && row?.ariaPosInSet === row?.ariaSetSize;
  };
  await expect.poll(isLast).toBe(true);
  await reader.keyboard.press('Enter');
  await reader.getByRole('article').waitFor();
  const list = await reader.locator('.PanelList').element();
  list.scrollTo(0, 0);
  await reader.keyboard.press('k');
  const isInView = () => {
    const row = currentRow()?.getBoundingClientRect();
    const view = list.getBoundingClientRect();
    return row !== undefined && row.bottom > view.top && row.top < view.bottom;
  };
  await expect.poll(() => list.scrollTop > 0 && isInView()).toBe(true);
});

test('panes: closing the article gives the keys back to its row', async ({ extension }) => {
  const { reader } = await openWide(extension);
  await reader.keyboard.press('j');
  await reader.keyboard.press('j');
  const position = () => document.activeElement?.closest('[data-row]')?.ariaPosInSet ?? null;
  await expect.poll(position).toBe('3');
  await reader.keyboard.press('Enter');
  await reader.getByRole('article').waitFor();
  await reader.keyboard.press('Escape');
  await reader.getByText('No article is open').waitFor();
  await expect.poll(position).toBe('3');
  await reader.keyboard.press('j');
  await expect.poll(position).toBe('4');
});

test('panes: the key of the search box leads to it from the article as well', async ({
  extension,
}) => {
  const { reader } = await openWide(extension);
  await reader.locator('.ArticleRow h3 button').first().click();
  await reader.getByRole('article').waitFor();
  await expect.poll(() => document.activeElement?.id).toBe('article-title');
  await reader.keyboard.press('/');
  await expect.poll(() => document.activeElement?.role).toBe('combobox');
  await reader.keyboard.type('zzyzx');
  await reader.getByText('No articles found').waitFor();
});

test('panes: another list keeps the article, in the list or not', async ({ extension }) => {
  const { reader, title } = await openWide(extension);
  await reader.locator('.ArticleRow h3 button').first().click();
  const read = await title.textContent();
  for (const list of [/^All/, /^Saved/]) {
    const chip = reader.getByRole('button', { name: list });
    await chip.click();
    await chip.and(reader.locator('[aria-current="true"]')).waitFor();
    expect(await title.textContent()).toBe(read);
  }
  await reader.getByText('Nothing saved yet').waitFor();
  await reader.keyboard.type('gu');
  await reader.locator('.ArticleRow').first().waitFor();
  expect(await title.textContent()).toBe(read);
  await reader.keyboard.press('Escape');
  await reader.getByText('No article is open').waitFor();
});

test('panes: a narrower window shows the article alone, which keeps its place and an open note', async ({
  extension,
}) => {
  const { reader, title } = await openWide(extension);
  await reader.locator('.ArticleRow h3 button').first().click();
  const read = await title.textContent();
  await reader.keyboard.press('i');
  await expect.poll(() => document.activeElement?.localName).toBe('textarea');
  const [text, note] = [document.querySelector('.ReadingView'), document.activeElement];
  await resizeTo(640, 800);
  await expect.poll(() => reader.locator('.ArticleRow').count()).toBe(0);
  expect(await title.textContent()).toBe(read);
  await resizeTo(1_200, 800);
  await reader.locator('.ArticleRow').first().waitFor();
  expect([document.querySelector('.ReadingView'), document.activeElement]).toEqual([text, note]);
});

test('panes: what a first opening says stays in another layout, until it is dismissed', async ({
  extension,
}) => {
  const { reader } = await openWide(extension);
  const note = reader.locator('.OpeningNote');
  await note.waitFor();
  const said = await note.textContent();
  const hasPanes = () => document.querySelector('.Panes') !== null;
  for (const width of [640, 1_200]) {
    await resizeTo(width, 800);
    await expect.poll(hasPanes).toBe(width > 900);
    await note.waitFor();
    expect(await note.textContent()).toBe(said);
  }
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await resizeTo(640, 800);
  await expect.poll(hasPanes).toBe(false);
  expect(await note.count()).toBe(0);
});

/** Those of these parts that a toast covers. */
function coveredByToast(parts: readonly string[]): string[] {
  const toast = document.querySelector('.Toast p')?.getBoundingClientRect();
  return parts.filter((name) => {
    const part = document.querySelector(`.${name}`)?.getBoundingClientRect();
    if (!toast || !part) return true;
    const isBeside = toast.right <= part.left;
    return !isBeside && toast.bottom > part.top && toast.top < part.bottom;
  });
}

test('panes: a toast covers neither article nor note, and no footer in a narrower window', async ({
  extension,
}) => {
  const { reader } = await openWide(extension);
  await reader.locator('.OpeningNote').waitFor();
  await reader.locator('.ArticleRow h3 button').first().click();
  await reader.getByRole('article').waitFor();
  await reader.keyboard.press('s');
  await reader.getByRole('status').getByText('Saved').waitFor();
  const reading = ['ReadingView', 'ReadingFooter'];
  expect(coveredByToast([...reading, 'OpeningNote'])).toEqual([]);
  await resizeTo(640, 800);
  await expect.poll(() => coveredByToast(reading)).toEqual(['ReadingView']);
});
