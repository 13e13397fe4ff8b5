import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyAppearance } from '../components/ui/style/apply-appearance.ts';
import { askForActivePage, ownSurface } from '../lib/app/reading/early-answers.ts';
import { pageLanguage } from '../lib/i18n/page-language.ts';
import { readCachedAppearance } from '../lib/platform/cached-settings.ts';
import { databaseName, openEarly } from '../lib/store/db/early-opening.ts';
import { earlyConnection } from '../lib/store/db/early-reading.ts';
import { readEarlyRows } from '../lib/store/db/early-rows.ts';

const popup = '/popup.html';

const pagesWithLists = [popup, '/sidepanel.html'];

/**
 * Keeps the page from the network, which only the worker reaches. The page's HTML can't say so itself: a browser that finds a
 * policy there loads no file of the page ahead, and every other one waits for this script.
 */
function forbidConnections(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'self'";
  document.head.append(policy);
}

/**
 * Runs in the head of every page and delays its first paint, so that theme, text size and direction are right from the start. The
 * database opens meanwhile, and what the first paint shows is read.
 */
export default defineUnlistedScript(() => {
  forbidConnections();
  openEarly(databaseName);
  if (pagesWithLists.includes(location.pathname)) {
    globalThis.earlyRows = Promise.all([earlyConnection(), ownSurface()]).then(
      ([connection, surface]) => readEarlyRows(connection, surface),
    );
  }
  if (location.pathname === popup) askForActivePage();
  applyAppearance(readCachedAppearance());
  Object.assign(document.documentElement, pageLanguage());
});
