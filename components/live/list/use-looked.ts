import { useEffect } from 'preact/hooks';
import { lookAtNews } from '../../../lib/app/notify/looked.ts';
import type { Settings } from '../../../lib/settings.ts';
import { countNew } from '../../../lib/store/user/unread.ts';
import { latest, useLive } from '../use-live.ts';

/** While a page with a list is visible, the user has seen what comes. Only a badge that counts what is new asks for that. */
export function useLooked(badgeCounts: Settings['badgeCounts'], isPainted: boolean): void {
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
