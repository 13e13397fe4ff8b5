import { sendPageViewed } from '../../platform/content-script-message.ts';
import { afterVisible } from './visible-time.ts';

/** How long a page of the site must be visible to count as read, in ms. */
const visibleMs = 5_000;

/**
 * On a page of the site: reports the page to the worker once it was visible long enough. Sends no request and changes
 * nothing on the page.
 */
export function observeSitePage(): void {
  afterVisible(
    visibleMs,
    {
      url: () => canonicalUrl(document, location.href),
      isVisible: () => document.visibilityState === 'visible',
      onChange,
      now: () => performance.now(),
    },
    (address) => void sendPageViewed(address),
  );
}

/** The page's canonical URL if it is on the same host; otherwise its own. */
function canonicalUrl(page: ParentNode, here: string): string {
  const own = new URL(here);
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const canonical = link ? URL.parse(link, here) : null;
  const address = canonical?.origin === own.origin ? canonical : own;
  // A fragment does not make it another page.
  address.hash = '';
  return address.href;
}

function onChange(changed: () => void): void {
  document.addEventListener('visibilitychange', changed);
  window.addEventListener('pageshow', changed);
  window.addEventListener('popstate', changed);
  // Some browsers lack the Navigation API; there, a frame named `navigation` may define the global.
  if (!Object.hasOwn(window, 'navigation')) return;
  window.navigation.addEventListener('currententrychange', changed);
}
