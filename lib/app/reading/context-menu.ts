import type { PageFailure } from '../../feed/failure.ts';
import type { Announcement } from '../../presenters/notifications/new-articles.ts';
import { failedAnswer, savedAnswer } from '../../presenters/notifications/site-menu.ts';
import { putTitle } from '../../platform/badge.ts';
import { type MenuClick, putMenus } from '../../platform/context-menus.ts';
import { showNotice } from '../../platform/notifications.ts';
import { lastFocusedWindow, openPanel, openReaderTab } from '../../platform/panel.ts';
import { articlesOf } from '../../store/articles/articles.ts';
import { hasJob } from '../../store/articles/jobs.ts';
import { saveArticle } from '../../store/user/saved.ts';
import { savingWords } from '../../i18n/en/saving.ts';
import { articleFromSite } from '../feed/fetch-article.ts';
import { mirrorSaved } from '../backup/mirror.ts';
import { panelView, show } from './navigation.ts';
import { type Outside, outside as realOutside } from '../env.ts';
import { runJobs } from '../worker/run-jobs.ts';

/** When the browser has started, and when the reader was installed or updated: the items in its menus. */
export const offerMenus = (): Promise<void> => putMenus(savingWords.menu);

/** In the worker: an item was chosen on a link or page of the site. */
export function menuClicked(click: MenuClick, outside: Outside = realOutside): Promise<void> {
  return click.action === 'save' ? saveFromMenu(click, outside) : readFromMenu(click, outside);
}

/** Saves the article, which is fetched where it is not stored. There is no page to say so on: a notification does. */
async function saveFromMenu({ action, address }: MenuClick, outside: Outside): Promise<void> {
  const found = await articleFromSite(address, outside);
  if (!found.ok) return tellFailure(action, found.failure, outside);
  const isNew = await saveArticle(found.value, outside.now());
  await mirrorSaved(found.value);
  const [article] = await articlesOf([{ n: found.value }]);
  if (article) await answer(savedAnswer(article, isNew));
  if (isNew && (await hasJob('pictures'))) await runJobs(outside);
}

/** Opens the panel, in the turn of the click as browsers want it, and in it the article as soon as it is there. */
async function readFromMenu(
  { action, address, windowId }: MenuClick,
  outside: Outside,
): Promise<void> {
  const opened = openPanel(windowId);
  const found = await articleFromSite(address, outside);
  const window = windowId ?? (await lastFocusedWindow());
  if (!found.ok) return tellFailure(action, found.failure, outside);
  await show(panelView(window ?? 0), { article: found.value });
  if (!(await opened)) await openReaderTab(window);
}

const tellFailure = (
  action: MenuClick['action'],
  failure: PageFailure,
  outside: Outside,
): Promise<void> => answer(failedAnswer(action, failure, outside.now()));

/** Where the browser shows no notification, the toolbar button says it until it has something else to say. */
async function answer(said: Announcement): Promise<void> {
  if (!(await showNotice(said))) await putTitle(`${said.title}: ${said.message}`);
}
