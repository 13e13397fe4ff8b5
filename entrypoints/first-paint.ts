import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyAppearance } from '../components/ui/style/apply-appearance.ts';
import { askForActivePage, ownSurface } from '../lib/app/reading/early-answers.ts';
import { pageLanguage } from '../lib/i18n/page-language.ts';
import { readCachedAppearance } from '../lib/platform/cached-settings.ts';
import { countEarly } from '../lib/store/db/early-counts.ts';
import { databaseName, openEarly } from '../lib/store/db/early-opening.ts';
import { earlyConnection } from '../lib/store/db/early-reading.ts';
import { readEarlyRows } from '../lib/store/db/early-rows.ts';

const popup = '/popup.html';

const panel = '/sidepanel.html';

const pagesWithLists = [popup, panel];

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

/** Reads the rows that the page shows first, and counts the lists of a panel behind them. */
function readFirstList(): void {
  const connecting = earlyConnection();
  const reading = Promise.all([connecting, ownSurface()]).then(([connection, surface]) =>
    readEarlyRows(connection, surface),
  );
  globalThis.earlyRows = reading;
  if (location.pathname !== panel) return;
  globalThis.earlyCounts = reading.then((rows) => rows && connecting).then(countEarly);
}

/**
 * Runs in the head of every page and delays its first paint, so that theme, text size and direction are right from the start. The
 * database opens meanwhile, and what the first paint shows is read.
 */
export default defineUnlistedScript(() => {
  forbidConnections();
  openEarly(databaseName);
  if (pagesWithLists.includes(location.pathname)) readFirstList();
  if (location.pathname === popup) askForActivePage();
  applyAppearance(readCachedAppearance());
  Object.assign(document.documentElement, pageLanguage());
});
