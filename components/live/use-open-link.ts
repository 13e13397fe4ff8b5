import { useEffect, useRef } from 'preact/hooks';
import { openLink } from '../../lib/app/reading/navigation.ts';
import { t } from '../../lib/i18n/t.ts';
import type { LinkTab } from '../../lib/settings.ts';
import type { ShowToast } from '../ui/use-toast.ts';
import { useAttempt } from './use-attempt.ts';

/** Opens web pages where the user's setting says. */
export function useOpenTab(showToast: ShowToast): (url: string) => void {
  const attempt = useAttempt(showToast);
  return (url) =>
    attempt(async () => {
      if (!(await openLink(url))) showToast(t('toast_openedInBackground'));
    });
}

/**
 * Opens web pages where the user's setting says, and makes every link of the page do the same. Links that open in
 * front, and clicks with a modifier key, are left to the browser.
 */
export function useOpenLink(openLinksIn: LinkTab, showToast: ShowToast): (url: string) => void {
  const open = useOpenTab(showToast);
  const current = useRef(open);
  current.current = open;
  useEffect(() => {
    if (openLinksIn === 'foreground') return;
    const click = (event: MouseEvent) => {
      const url = clickedUrl(event);
      if (url === null) return;
      event.preventDefault();
      current.current(url);
    };
    document.addEventListener('click', click);
    return () => document.removeEventListener('click', click);
  }, [openLinksIn]);
  return open;
}

/** The address of a link that was clicked without a modifier key; `null` for any other click. */
function clickedUrl(event: MouseEvent): string | null {
  const { target, button, defaultPrevented } = event;
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (defaultPrevented || button !== 0 || isModified || !(target instanceof Element)) return null;
  const link = target.closest<HTMLAnchorElement>('a[target="_blank"]');
  if (!link || !/^https?:$/.test(link.protocol)) return null;
  // Not every browser scrolls to a text fragment in a tab that an extension opens.
  return link.hash.includes(':~:') ? null : link.href;
}
