import { useEffect } from 'preact/hooks';
import { lookAtNews } from '../../../lib/app/notify/looked.ts';
import type { Settings } from '../../../lib/settings.ts';
import { countNew } from '../../../lib/store/user/unread.ts';
import { latest, useLive } from '../use-live.ts';

/**
 * While a page with a list is visible, the user sees what arrives. Only a badge that counts new articles needs to know.
 */
export function useLookAtNews(badgeCounts: Settings['badgeCounts'], isPainted: boolean): void {
  const fresh = latest(useLive(countNew, [], isPainted && badgeCounts === 'new'));
  useEffect(() => {
    if (!fresh) return;
    const look = () => {
      if (document.visibilityState === 'visible') void lookAtNews();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [fresh]);
}
