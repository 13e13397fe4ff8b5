import { sendPageViewed } from '../../platform/content-script-message.ts';
import { afterVisible } from './visible-time.ts';

/** How long a page of the site must have been in view to count as read. */
const visibleMs = 5_000;

/** On a page of the site: tells the reader once it was looked at. Asks nobody for anything and leaves the page as it is. */
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

/** What the page says its address is, as long as that is one of the same host; else where it stands. */
function canonicalUrl(page: ParentNode, here: string): string {
  const own = new URL(here);
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const canonical = link ? URL.parse(link, here) : null;
  const address = canonical?.origin === own.origin ? canonical : own;
  // A place on the page is no other page.
  address.hash = '';
  return address.href;
}

function onChange(changed: () => void): void {
  document.addEventListener('visibilitychange', changed);
  window.addEventListener('pageshow', changed);
  window.addEventListener('popstate', changed);
  // Not every browser tells of an address that a page gives itself; there, a frame of the page's may bear the name.
  if (!Object.hasOwn(window, 'navigation')) return;
  window.navigation.addEventListener('currententrychange', changed);
}
