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
 * Keeps the page from the network, which only the worker uses. A policy in the page's HTML would keep the browser from
 * preloading the page's files, all of which would then wait for this script.
 */
function forbidConnections(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'self'";
  document.head.append(policy);
}

/** Reads the rows that the page shows first, and then counts the lists if the page is a panel. */
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
 * Runs in the head of every page and delays its first paint, so that theme, text size and direction are right from the
 * start. Meanwhile the database opens, and the data of the first paint is read.
 */
export default defineUnlistedScript(() => {
  forbidConnections();
  openEarly(databaseName);
  if (pagesWithLists.includes(location.pathname)) readFirstList();
  if (location.pathname === popup) askForActivePage();
  applyAppearance(readCachedAppearance());
  Object.assign(document.documentElement, pageLanguage());
});
