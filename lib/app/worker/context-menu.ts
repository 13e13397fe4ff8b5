import type { PageFailure } from '../../feed/failure.ts';
import {
  type ContextMenuClick,
  onContextMenuClick,
  type SelectionClick,
} from '../../platform/context-menus.ts';
import { clearNotifications, showNotification } from '../../platform/notifications.ts';
import { openPanel } from '../../platform/panel.ts';
import { setButtonTitle } from '../../platform/toolbar-button.ts';
import {
  failureNotification,
  type NotificationContent,
  savedNotification,
} from '../../presenters/notify/notification.ts';
import { hasKeyword } from '../../search/query/lexemes.ts';
import { tokensOf } from '../../search/words/tokens.ts';
import { articlesById } from '../../store/articles/articles.ts';
import { hasJob } from '../../store/articles/jobs.ts';
import { saveArticle } from '../../store/user/saved.ts';
import { browserEnv, type Env } from '../env.ts';
import { findOrFetchArticle } from '../feed/fetch-article.ts';
import { followUp } from '../follow-up.ts';
import { viewOfSearch } from '../reading/update-view.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { runJobs } from './run-jobs.ts';
import { showReader } from './show-reader.ts';

/** Handles clicks on the context menu items. */
export function listenToContextMenus(): void {
  onContextMenuClick((click) => handleContextMenuClick(click), searchSelection);
}

/** Handles a click on a context menu item for a link or page of the site. */
export function handleContextMenuClick(
  click: ContextMenuClick,
  env: Env = browserEnv,
): Promise<void> {
  // Called synchronously, as browsers require.
  const opened = click.action === 'read' ? openPanel(click.windowId) : null;
  const handle = () => (opened ? readFromMenu(click, opened, env) : saveFromMenu(click, env));
  return unlessErased(handle)();
}

/** Saves the article, fetching it if it is not stored, and reports the outcome in a notification. */
async function saveFromMenu({ action, url }: ContextMenuClick, env: Env): Promise<void> {
  const found = await findOrFetchArticle(url, env);
  if (!found.ok) return showFailure(action, found.failure, env);
  const isNew = await saveArticle(found.value, env.now());
  await followUp(env.now());
  const [article] = await articlesById([found.value]);
  if (article) await showResult(savedNotification(article, isNew));
  if (isNew && (await hasJob('pictures'))) await runJobs(env);
}

/** Shows the article in the panel that is opening, once the article is stored. */
async function readFromMenu(
  { action, url, windowId }: ContextMenuClick,
  opened: Promise<boolean>,
  env: Env,
): Promise<void> {
  const found = await findOrFetchArticle(url, env);
  if (!found.ok) return showFailure(action, found.failure, env);
  await showReader({ articleId: found.value }, { opened, windowId });
}

/** How many words of a selection are searched: enough to say what it is about, and fewer than a query may have. */
const maxWords = 60;

/** Searches for the words of a selection, ignoring punctuation that would be syntax in a query. */
export function searchSelection({ text, windowId }: SelectionClick): Promise<void> {
  // Called synchronously, as browsers require.
  const opened = openPanel(windowId);
  return unlessErased(() => showReader(viewOfSearch(queryFor(text)), { opened, windowId }))();
}

/** A query for the words of a text. Lowercase keeps the words of a headline in capitals from being operators. */
function queryFor(text: string): string {
  let words = '';
  let last = 0;
  for (const { start, end } of tokensOf(text).slice(0, maxWords)) {
    // Chinese and Japanese text is cut into overlapping pairs.
    words += start < last ? text.slice(last, end) : ` ${text.slice(start, end)}`;
    last = end;
  }
  return hasKeyword(words) ? words.toLowerCase() : words;
}

const showFailure = (
  action: ContextMenuClick['action'],
  failure: PageFailure,
  env: Env,
): Promise<void> => showResult(failureNotification(action, failure, env.now()));

/** Shows a notification. If the browser shows none, the toolbar button's tooltip has the message instead. */
async function showResult(result: NotificationContent): Promise<void> {
  // A browser does not show a notification again under an id that the user has dismissed, unless that was cleared.
  await clearNotifications([result.id]);
  if (!(await showNotification(result))) await setButtonTitle(`${result.title}: ${result.message}`);
}
