import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyAppearance } from '../components/ui/style/apply-appearance.ts';
import { pageLanguage } from '../lib/i18n/page-language.ts';
import { readCachedAppearance } from '../lib/platform/cached-settings.ts';

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

/**
 * Runs in the head of every page and delays its first paint, so that theme, text size and direction are right from the
 * start.
 */
export default defineUnlistedScript(() => {
  forbidConnections();
  applyAppearance(readCachedAppearance());
  Object.assign(document.documentElement, pageLanguage());
});
