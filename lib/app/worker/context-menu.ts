import type { PageFailure } from '../../feed/failure.ts';
import { setButtonTitle } from '../../platform/badge.ts';
import type { ContextMenuClick } from '../../platform/context-menus.ts';
import { showNotification } from '../../platform/notifications.ts';
import { lastFocusedWindow, openPanel, openPanelTab } from '../../platform/panel.ts';
import {
  failureNotification,
  type NotificationContent,
  savedNotification,
} from '../../presenters/notification.ts';
import { articlesById } from '../../store/articles/articles.ts';
import { hasJob } from '../../store/articles/jobs.ts';
import { saveArticle } from '../../store/user/saved.ts';
import { browserEnv, type Env } from '../env.ts';
import { findOrFetchArticle } from '../feed/fetch-article.ts';
import { followUp } from '../follow-up.ts';
import { panelView, updateView } from '../reading/navigation.ts';
import { unlessErased } from '../retention/erase-data.ts';
import { runJobs } from './run-jobs.ts';

/** Handles a click on a context menu item, for a link or page of the site. */
export function handleContextMenuClick(
  click: ContextMenuClick,
  env: Env = browserEnv,
): Promise<void> {
  // Synchronously, as browsers require.
  const opened = click.action === 'read' ? openPanel(click.windowId) : null;
  const handle = () => (opened ? readFromMenu(click, opened, env) : saveFromMenu(click, env));
  return unlessErased(handle)();
}

/** Saves the article, fetching it if it is not stored, and reports the outcome in a notification. */
async function saveFromMenu({ action, url }: ContextMenuClick, env: Env): Promise<void> {
  const found = await findOrFetchArticle(url, env);
  if (!found.ok) return showFailure(action, found.failure, env);
  const isNew = await saveArticle(found.value, env.now());
  await followUp('worker', env.now());
  const [article] = await articlesById([found.value]);
  if (article) await showResult(savedNotification(article, isNew));
  if (isNew && (await hasJob('pictures'))) await runJobs(env);
}

/** Shows the article in the panel that is being opened, once it is stored. */
async function readFromMenu(
  { action, url, windowId }: ContextMenuClick,
  opened: Promise<boolean>,
  env: Env,
): Promise<void> {
  const found = await findOrFetchArticle(url, env);
  const window = windowId ?? (await lastFocusedWindow());
  if (!found.ok) return showFailure(action, found.failure, env);
  await updateView(panelView(window ?? 0), { articleId: found.value });
  if (!(await opened)) await openPanelTab(window);
}

const showFailure = (
  action: ContextMenuClick['action'],
  failure: PageFailure,
  env: Env,
): Promise<void> => showResult(failureNotification(action, failure, env.now()));

/** Where the browser shows no notification, the toolbar button's tooltip tells instead. */
async function showResult(result: NotificationContent): Promise<void> {
  if (!(await showNotification(result))) await setButtonTitle(`${result.title}: ${result.message}`);
}
