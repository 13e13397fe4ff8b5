import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelView } from '../../../lib/app/reading/surface-names.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { listenToOmnibox } from '../../../lib/app/worker/omnibox.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { pollNews } from '../../support/database/poll-news.ts';
import { browserState, enterInOmnibox, typeIntoOmnibox } from '../../support/fakes/fake-browser.ts';
import { noon } from '../../support/fakes/simulated-machine.ts';

const panelPage = 'chrome-extension://test-extension-id/sidepanel.html';

beforeEach(listenToOmnibox);

const suggested = async (text: string): Promise<string[]> =>
  (await typeIntoOmnibox(text)).map(({ description }) => description);

describe('the suggestions of the address bar', () => {
  beforeEach(async () => {
    await pollNews(
      noon,
      { slug: 'old-terbium', text: 'Prices of separators.', publishedAt: noon - 3_000 },
      { slug: 'new-terbium', text: 'Prices of tin.', publishedAt: noon - 2_000 },
      { slug: 'tin', text: 'Terbium is dearer.', publishedAt: noon - 1_000 },
    );
  });

  test('have all words, in the title first, and then the newest first', async () => {
    expect(await suggested('terbium ')).toEqual(['New terbium', 'Old terbium', 'Tin']);
    expect(await suggested('terbium price of')).toEqual(['New terbium', 'Old terbium']);
    expect(await suggested('terbium scandium')).toEqual([]);
  });

  test('are the best five', async () => {
    const titles = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `${name} of terbium`);
    const later = titles.map((title, at) => ({
      slug: `${at}`,
      title,
      text: 'x',
      publishedAt: noon + at,
    }));
    await pollNews(noon + 10, ...later);
    expect(await suggested('terbium ')).toEqual(titles.toReversed().slice(0, 5));
  });

  test('know other forms of a word, and the last one by its beginning', async () => {
    expect(await suggested('separator ')).toEqual(['Old terbium']);
    expect(await suggested('old ter')).toEqual(['Old terbium']);
    expect(await suggested('ter old')).toEqual([]);
    expect(await suggested('ter* old ')).toEqual(['Old terbium']);
    expect(await suggested('terb ')).toEqual([]);
  });

  test('leave what is more than words to the search', async () => {
    const operators = [
      '-tin',
      'terbium −tin',
      'title:tin',
      '"tin"',
      '#tin',
      '(tin)',
      'terbium OR tin',
    ];
    for (const text of [
      '',
      ' … ',
      ...operators,
      'title：tin',
      '“tin”',
      '（tin）',
      'terbium NOT tin',
    ])
      expect(await suggested(text), text).toEqual([]);
  });

  test('are articles as they are stored: none that was deleted or edited', async () => {
    await db.articles.delete(1);
    await db.articles
      .where('id')
      .equals(3)
      .modify((row) => void Object.assign(row, { title: 'Zinc' }));
    expect(await suggested('terbium')).toEqual(['New terbium']);
  });

  test('are none where the index is damaged', async () => {
    await db.searchBlocks.clear();
    expect(await suggested('terbium')).toEqual([]);
  });

  test('enter their address, and are XML in Chromium', async () => {
    await pollNews(noon, { slug: 'dysprosium', title: 'Dysprosium & <the> “rest”', text: 'x' });
    expect(await typeIntoOmnibox('dyspros')).toEqual([
      {
        content: 'https://rareearthexchanges.com/news/dysprosium/',
        description: 'Dysprosium &amp; &lt;the&gt; “rest”',
      },
    ]);
  });
});

describe('Enter in the address bar', () => {
  const shown = () => readView(panelView(1));

  test('searches for what was typed, in the panel where that may open', async () => {
    browserState.hasUserGesture = true;
    await updateView(panelView(1), { articleId: 7, terms: 'is:unread' });
    enterInOmnibox(' dysprosium price ');
    // In time: browsers forget the key once its event was handled.
    expect(browserState.windows[0]?.hasOpenPanel).toBe(true);
    await expect.poll(shown).toMatchObject({
      list: 'all',
      terms: '',
      search: 'dysprosium price',
      articleId: null,
    });
    expect(browserState.openedTabs).toEqual([]);
  });

  test('opens the reader in a tab where the panel may not open', async () => {
    enterInOmnibox('dysprosium');
    await expect.poll(() => browserState.openedTabs).toEqual([{ windowId: 1, url: panelPage }]);
    expect(await shown()).toMatchObject({ search: 'dysprosium' });
  });

  test('on a suggestion opens its article', async () => {
    await pollNews(noon, { slug: 'terbium', text: 'x' });
    const [suggestion] = await typeIntoOmnibox('terbium');
    enterInOmnibox(suggestion?.content ?? '');
    await expect.poll(shown).toMatchObject({ articleId: 1 });
    expect((await shown()).search ?? '').toBe('');
  });

  test('is explained in the first row', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(browserState.omniboxHint).toBe('Search articles in REEx Reader');
  });
});
