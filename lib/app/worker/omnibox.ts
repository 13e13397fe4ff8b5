import type { Article } from '../../article/model/article.ts';
import { t } from '../../i18n/t.ts';
import {
  onOmniboxEntered,
  onOmniboxInput,
  onOmniboxStarted,
  setOmniboxHint,
} from '../../platform/omnibox.ts';
import { openPanel } from '../../platform/panel.ts';
import { onBrowserStart } from '../../platform/runtime.ts';
import { articlesById } from '../../store/articles/articles.ts';
import { articleByUrl } from '../article-by-url.ts';
import { viewOfSearch } from '../reading/update-view.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { type ArticleSearch, createArticleSearch } from '../search/article-search.ts';
import { showReader } from './show-reader.ts';

/** How many articles are suggested; browsers add a few rows of their own. */
const maxSuggestions = 5;

/** Registers the handlers of the address bar keyword. */
export function listenToOmnibox(): void {
  onBrowserStart(() => setOmniboxHint(t('search_inOmnibox')));
  // One search for all letters, as in the panel, so that the user's texts are read only once.
  let search = createArticleSearch();
  onOmniboxStarted(() => {
    search = createArticleSearch();
  });
  onOmniboxInput(unlessErased((text) => suggestArticles(search, text)));
  onOmniboxEntered(openFromOmnibox);
}

/** The first articles that a search in the panel finds for the text. */
async function suggestArticles(search: ArticleSearch, text: string): Promise<Article[]> {
  if (text.trim() === '') return [];
  let ids: readonly number[] = [];
  const request = { text, filters: [], order: 'relevance', now: Date.now() } as const;
  for await (const results of search(request)) ids = results.ids;
  return articlesById(ids.slice(0, maxSuggestions));
}

/** Shows the article whose suggestion was chosen, or searches for what was typed. */
function openFromOmnibox(text: string): Promise<void> {
  // Called synchronously, as browsers require.
  const opened = openPanel(null);
  const show = async () => {
    const article = await articleByUrl(text);
    await showReader(article ? { articleId: article.id } : viewOfSearch(text), { opened });
  };
  return unlessErased(show)();
}
