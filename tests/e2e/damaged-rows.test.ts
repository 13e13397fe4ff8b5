import { expect } from 'vitest';
import { changeRows, putRow } from '../support/browsers/extension-access.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { highlight } from '../support/builders/highlights.ts';

/** Saves the newest article, highlights it and reads another one. The mirror records all of it. */
async function addUserData(story: Story): Promise<void> {
  const { driver } = story;
  const panel = await driver.openPanel();
  await panel
    .getByRole('button', { name: /^Save / })
    .first()
    .click();
  await expect.poll(() => mirrored(story)).toHaveLength(1);
  const url = (await story.articles()).at(-1)?.url ?? '';
  const mine = highlight('mine', { url, note: 'Which desk?' });
  await putRow(driver, 'highlights', mine);
  await driver.extensionPage.evaluate(
    (row) => chrome.storage.local.set({ 'highlight:mine': row }),
    {
      ...mine,
    },
  );
  await panel.close();
}

const mirrored = ({ driver }: Story): Promise<string[]> =>
  driver.extensionPage.evaluate(async () =>
    Object.keys(await chrome.storage.local.get(null)).filter((key) =>
      /^(?:saved|highlight):/.test(key),
    ),
  );

/** One damage of each kind: a missing field, another type, a value out of range, and an unknown name. */
async function damage({ driver }: Story, ids: readonly number[]): Promise<void> {
  const change = (table: string, set: Record<string, unknown>, where = {}) =>
    changeRows(driver, { table, where, set });
  await change('channels', { etag: {}, succeededAt: 8.64e15, reason: 'later' }, { id: 'news' });
  await change('coverage', { from: 'spring' });
  await change('requests', { url: null, ms: Number.NaN });
  await change('views', { list: 'digest', places: 7 });
  await change('articles', { keyPoints: 1, title: undefined }, { id: ids[1] });
  await change('unread', { listedAt: 'top' }, { articleId: ids[2] });
  await change('saved', { tags: 'price' });
  await change('highlights', { color: 'red' });
  await putRow(driver, 'jobs', { kind: 'digest', type: 'digest', dueAt: 0 });
  await putRow(driver, 'meta', { key: 'backupAt', value: 'noon' });
}

async function expectDrawn(surface: ReaderPage, content: string): Promise<void> {
  await surface.locator(content).first().waitFor();
  expect(await surface.locator('.ErrorNote').count()).toBe(0);
}

test('damaged data: every surface works, and all is recovered at once', async ({ story }) => {
  const { driver } = story;
  await story.disablePictures();
  await addUserData(story);
  const before = await story.articles();
  const unread = (await story.unread()).length;
  await driver.killWorker();
  await damage(
    story,
    before.toReversed().map(({ id }) => id),
  );

  await expectDrawn(await driver.openPopup(), '.ArticleRow');
  await expectDrawn(await driver.openPanel(), '[data-row]');
  await expectDrawn(await driver.openTab('/options.html'), '.ChannelStatus');
  const health = await driver.openTab('/health.html');
  await expectDrawn(health, '.FactList');

  await health.getByText('2 damaged entries of yours were set aside.').waitFor();
  expect(await driver.rows('highlights')).toMatchObject([{ id: 'mine', color: 1 }]);
  expect(await driver.rows('saved')).not.toMatchObject([{ tags: 'price' }]);
  expect(await driver.rows('saved')).toHaveLength(1);
  await expect.poll(() => mirrored(story)).toHaveLength(2);
  await expect.poll(() => story.articles()).toEqual(before);
  await expect.poll(() => story.unread()).toHaveLength(unread);
  await expect.poll(async () => (await driver.badge()).text).toBe(String(unread));
});
