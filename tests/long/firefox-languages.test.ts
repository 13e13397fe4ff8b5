import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { catalogReader } from '../../lib/i18n/catalog-reader.ts';
import { catalogLanguages, readCatalog } from '../../scripts/build/catalogs.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { FirefoxReader } from '../support/browsers/firefox/reader.ts';

const extension = join(import.meta.dirname, '../../.output/firefox-mv3');

/** A language pack without texts: Firefox switches to the language, but shows its own interface in English. */
async function emptyLanguagePack(language: string, parent: string): Promise<string> {
  const folder = join(parent, 'pack');
  await mkdir(join(folder, 'browser'), { recursive: true });
  const id = `langpack-${language}@firefox.mozilla.org`;
  const manifest = {
    manifest_version: 2,
    name: `Language: ${language}`,
    version: '1.0',
    langpack_id: language,
    languages: { [language]: { version: '20260101000000', chrome_resources: {} } },
    sources: { browser: { base_path: 'browser/' } },
    browser_specific_settings: { gecko: { id, strict_min_version: '128.0' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

test.for(catalogLanguages.filter((name) => name !== 'en'))(
  'Firefox in %s: the settings are in that language, and say that a machine translated them',
  async (name, { skip }) => {
    const executable = findFirefox();
    if (executable === null) return skip('No Firefox was found.');
    const language = name.replace('_', '-');
    const folder = await mkdtemp(join(tmpdir(), 'reex-language-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const languagePack = { language, folder: await emptyLanguagePack(language, folder) };
    const driver = await FirefoxReader.launch({
      extension,
      executable,
      downloads: folder,
      languagePack,
    });
    onTestFinished(() => driver.close());
    const settings = await driver.openTab('/options.html');
    const say = catalogReader(readCatalog(name));
    await settings.getByText(say('about_machineTranslation', [])).waitFor();
    const root = () => [document.documentElement.lang, document.documentElement.dir];
    expect(await settings.evaluate(root)).toEqual([language, 'ltr']);
  },
);
