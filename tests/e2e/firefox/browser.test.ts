import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { readBackup } from '../../../lib/backup/read-backup.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import { putRow } from '../../support/browsers/extension-access.ts';
import { type FirefoxStory, test } from '../../support/browsers/firefox/story.ts';
import { testsAll } from '../../support/sampled.ts';

/* Features that only Firefox has, or that only Firefox lets a test use: its shortcut, menu, prompts and voices. */

/** The address of a news post that is not stored. */
async function unknownPost({ site, articles }: FirefoxStory): Promise<string> {
  const stored = new Set((await articles()).map(({ url }) => url));
  const post = site.posts().find((each) => each.type === 'news' && !stored.has(permalink(each)));
  return post ? permalink(post) : '';
}

describe('sidebar', () => {
  test('is opened by its shortcut', async ({ story }) => {
    const { driver } = story;
    await driver.pressShortcut('S');
    const sidebar = await driver.waitForSurface('/sidepanel.html');
    await sidebar.getByRole('listitem').first().waitFor();
  });

  test('is opened by the page’s own menu, which wakes a stopped background page and saves the article', async ({
    story,
  }) => {
    const { driver } = story;
    const address = await unknownPost(story);
    const page = await driver.openAddress(address);
    await driver.killWorker();
    await driver.chooseInContextMenu(page, 'h1', 'Save in REEx Reader');
    await expect.poll(async () => (await driver.rows('saved')).length).toBe(1);
    const saved = (await story.articles()).find(({ url }) => url === address);
    expect(saved).toMatchObject({ textFrom: 'page' });
    await driver.chooseInContextMenu(page, 'h1', 'Read in REEx Reader');
    const sidebar = await driver.waitForSurface('/sidepanel.html');
    await sidebar.getByRole('heading', { level: 1, name: saved?.title ?? '?' }).waitFor();
  });
});

test('automatic backups are downloaded without a prompt once allowed', async ({ story }) => {
  const { driver, folder } = story;
  const [article] = await story.articles();
  await putRow(driver, 'saved', { articleId: article?.id, savedAt: 1, tags: ['to read'] });
  const settings = await driver.openTab('/options.html#backup');
  await settings.getByLabel('Automatic backup').selectOption({ label: 'Weekly' });
  await settings.getByRole('button', { name: 'Allow downloads' }).click();
  await driver.acceptPermissionPrompt();
  await expect.poll(() => readdir(folder)).toEqual(['reex-reader-backup-1.zip']);
  const file = join(folder, 'reex-reader-backup-1.zip');
  // The file name appears before its content.
  await expect
    .poll(async () => readBackup(new Blob([await readFile(file)])))
    .toMatchObject({
      ok: true,
      value: { rejects: 0, userData: { saved: [expect.objectContaining({ tags: ['to read'] })] } },
    });
});

test('the settings offer no sound and no buttons of notifications', async ({ story }) => {
  const settings = await story.driver.openTab('/options.html');
  const section = settings.locator('#notifications');
  await section.getByText(/without buttons/).waitFor();
  const choices = await section.locator('select').allTextContents();
  expect(choices.join()).not.toContain('Silent');
});

test('an article is read aloud to its end by the browser’s voices, and every sentence is marked', async ({
  story,
}) => {
  const sidebar = await story.driver.openPanel();
  await sidebar.getByRole('button', { name: /^How a Rare-Earth Basket Price/ }).click();
  await sidebar.getByRole('article').waitFor();
  // Firefox's test voices speak instantly, so marks vanish before they can be inspected.
  await sidebar.evaluate(() => {
    const { highlights } = CSS;
    const set = highlights.set.bind(highlights);
    const marked: string[] = [];
    highlights.set = (name, highlight) => {
      marked.push([...highlight].map(String).join());
      document.documentElement.dataset.marked = JSON.stringify(marked);
      return set(name, highlight);
    };
  });
  await sidebar.getByRole('button', { name: 'Read aloud' }).click();
  const marked = () =>
    sidebar.evaluate((): string[] => JSON.parse(document.documentElement.dataset.marked ?? '[]'));
  const sentences = await sidebar.locator('.ArticleView h1, .KeyPointCard li').allTextContents();
  const passages = await sidebar.locator('.ArticleView [data-passage]').allTextContents();
  const last = passages.findLast(Boolean) ?? '';
  await expect.poll(async () => last.endsWith((await marked()).at(-1) ?? ' ')).toBe(true);
  expect(await marked()).toEqual(expect.arrayContaining(sentences));
  await expect.poll(() => sidebar.locator('.SpeechBar').count()).toBe(0);
});

test.runIf(testsAll)(
  'the welcome page begins with the host permission where it is missing, and the news follows',
  async ({ story }) => {
    const { driver, site } = story;
    const failures = async () =>
      (await driver.rows<ChannelRow>('channels')).map(({ failure }) => failure?.kind);
    await driver.extensionPage.evaluate(() =>
      chrome.permissions.remove({ origins: ['https://rareearthexchanges.com/*'] }),
    );
    await driver.triggerPoll();
    await expect.poll(failures).toContain('noPermission');
    const before = (await story.articles()).length;
    site.publish();

    const welcome = await driver.openTab('/welcome.html');
    const first = welcome.locator('.WelcomePage > :first-child');
    await first.getByRole('heading', { name: 'Allow access to rareearthexchanges.com' }).waitFor();
    await first.getByRole('button').click();
    await driver.acceptPermissionPrompt();
    await expect.poll(async () => (await story.articles()).length).toBe(before + 1);
    await first.getByRole('heading', { name: /^Allow access/ }).waitFor({ state: 'detached' });
    await expect.poll(failures).not.toContain('noPermission');
  },
);
