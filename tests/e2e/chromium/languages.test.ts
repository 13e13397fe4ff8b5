import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { catalogReader } from '../../../lib/i18n/catalog-reader.ts';
import { readCatalog } from '../../../scripts/build/catalogs.ts';
import { ChromiumHarness } from '../../support/browsers/chromium-harness.ts';
import { chromiumIn } from '../../support/browsers/chromium-language.ts';
import { sampled } from '../../support/sampled.ts';

const languages = [
  { tag: 'de', folder: 'de' },
  { tag: 'fr', folder: 'fr' },
  { tag: 'es', folder: 'es' },
  { tag: 'ja', folder: 'ja' },
  { tag: 'zh-CN', folder: 'zh_CN' },
];

const rootOf = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

test.for(sampled(languages, 5))(
  'in a browser in $tag: popup, panel and settings are in that language, headlines in English',
  async ({ tag, folder }, { skip }) => {
    const parent = await mkdtemp(join(tmpdir(), 'reex-language-'));
    onTestFinished(() => rm(parent, { recursive: true, force: true }));
    const executable = await chromiumIn(tag, parent);
    if (executable === null) return skip(`No Chromium here can be started in ${tag}.`);
    const story = await ChromiumHarness.begin({}, { language: tag, executable });
    await story.install();
    const say = catalogReader(readCatalog(folder));
    const { driver } = story;

    const popup = await driver.openPopup();
    await popup.getByRole('tab', { name: say('list_name_unread', []) }).waitFor();
    expect(await rootOf(popup)).toEqual({ lang: tag, dir: 'ltr' });
    const headline = popup.getByRole('listitem').first().locator('.headline');
    expect(await headline.getAttribute('lang')).toBe('en');

    const panel = await driver.openPanel();
    // In Chinese, the label of the button that saves an article begins with the same word.
    await panel
      .getByRole('button', { name: say('list_name_saved', []) })
      .first()
      .waitFor();
    expect(await rootOf(panel)).toEqual({ lang: tag, dir: 'ltr' });

    const settings = await driver.openTab('/options.html');
    await settings.getByText(say('about_machineTranslation', [])).waitFor();
    expect(await settings.title()).toContain(say('settings_title', []));
    expect((await driver.badge()).title).toContain(say('app_name', []));
    await story.end();
  },
);
