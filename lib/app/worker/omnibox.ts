import { t } from '../../i18n/t.ts';
import { onOmniboxEntered, onOmniboxInput, setOmniboxHint } from '../../platform/omnibox.ts';
import { openPanel } from '../../platform/panel.ts';
import { onBrowserStart } from '../../platform/runtime.ts';
import { suggestArticles } from '../../store/search/suggest-articles.ts';
import { articleByUrl } from '../article-by-url.ts';
import { viewOfSearch } from '../reading/update-view.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { showReader } from './show-reader.ts';

/** How many articles are suggested; browsers add a few rows of their own. */
const maxSuggestions = 5;

/** Registers the handlers of the address bar keyword. */
export function listenToOmnibox(): void {
  onBrowserStart(() => setOmniboxHint(t('search_inOmnibox')));
  onOmniboxInput(unlessErased((text) => suggestArticles(text, maxSuggestions)));
  onOmniboxEntered(openFromOmnibox);
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
