import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelView } from '../../../lib/app/reading/surface-names.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { createArticleSearch } from '../../../lib/app/search/article-search.ts';
import { listenToOmnibox } from '../../../lib/app/worker/omnibox.ts';
import { articlesById } from '../../../lib/store/articles/articles.ts';
import { db } from '../../../lib/store/db/database.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { pollNews } from '../../support/database/poll-news.ts';
import {
  browserState,
  enterInOmnibox,
  typeIntoOmnibox,
  typeKeyword,
} from '../../support/fakes/fake-browser.ts';
import { noon } from '../../support/fakes/simulated-machine.ts';

const panelPage = 'chrome-extension://test-extension-id/sidepanel.html';
const oldTerbium = 'https://rareearthexchanges.com/news/old-terbium/';

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

  test('are what a search in the panel finds first', async () => {
    for (const text of [
      'terbium',
      'ter',
      'title:terbium -old',
      '"prices of" OR tin',
      'separator',
    ]) {
      const inPanel: string[] = [];
      const request = { text, filters: [], order: 'relevance', now: noon } as const;
      for await (const { ids } of createArticleSearch()(request))
        inPanel.splice(0, inPanel.length, ...(await articlesById(ids)).map(({ title }) => title));
      expect(inPanel, text).not.toEqual([]);
      expect(await suggested(text), text).toEqual(inPanel);
    }
  });

  test('are at most five', async () => {
    const slugs = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `${name}-of-terbium`);
    await pollNews(noon + 10, ...slugs.map((slug) => ({ slug, text: 'x' })));
    expect(await suggested('terbium')).toHaveLength(5);
  });

  test('are none before anything is typed, and where nothing matches', async () => {
    for (const text of ['', '  ', 'scandium', '-terbium tin'])
      expect(await suggested(text), text).toEqual([]);
  });

  test('know notes that were written since the keyword was typed before', async () => {
    expect(await suggested('neodymium')).toEqual([]);
    await db.highlights.put(highlight('note', { url: oldTerbium, note: 'Neodymium' }));
    typeKeyword();
    expect(await suggested('neodymium')).toEqual(['Old terbium']);
  });

  test('are found where the index is damaged', async () => {
    await db.searchBlocks.clear();
    expect(await suggested('separator')).toEqual(['Old terbium']);
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
