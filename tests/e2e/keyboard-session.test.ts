import { expect } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';

const title = (page: ReaderPage): Promise<string | null> =>
  page.evaluate(() => document.querySelector('#article-title')?.textContent ?? null);

/** Whether an element other than the body has the focus. */
const hasFocus = (page: ReaderPage): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

test('keyboard session: opens, reads five, saves two, marks the rest as read, and undoes it', async ({
  story,
}) => {
  const { driver } = story;
  const unread = (await story.unread()).length;
  const panel = await driver.openPanel();
  await panel.getByRole('heading', { level: 3 }).first().waitFor();
  const press = async (key: string) => {
    await panel.keyboard.press(key);
    await waitUntil(`the focus to be somewhere after ${key}`, () => hasFocus(panel));
  };

  await press('j');
  await press('Enter');
  await panel.getByRole('article').waitFor();
  for (let read = 1; read <= 5; read += 1) {
    await waitUntil(
      `${read} to be read`,
      async () => (await story.unread()).length === unread - read,
    );
    if (read === 2 || read === 4) await press('s');
    if (read === 5) break;
    const before = await title(panel);
    await press('j');
    await waitUntil('the next article', async () => (await title(panel)) !== before);
  }
  await waitUntil('two to be saved', async () => (await driver.rows('saved')).length === 2);
  await press('Escape');
  await panel.getByRole('listitem').first().waitFor();
  await panel.keyboard.type('gs');
  await expect.poll(() => panel.getByRole('listitem').count()).toBe(2);
  await panel.keyboard.type('gu');
  await panel.locator('.ListChips [aria-current]', { hasText: 'Unread' }).waitFor();
  await press('Shift+A');
  await waitUntil('nothing to be unread', async () => (await story.unread()).length === 0);
  await expect.poll(async () => (await driver.badge()).text).toBe('');
  await press('z');
  await waitUntil(
    'the rest to be unread again',
    async () => (await story.unread()).length === unread - 5,
  );
  await press('Shift+A');
  await press('?');
  await panel.getByRole('dialog').waitFor();
  await press('Escape');
  await expect.poll(async () => (await driver.badge()).text).toBe('');
});
