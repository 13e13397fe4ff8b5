import { useEffect, useState } from 'preact/hooks';
import { hasNotificationPermission } from '../../../../lib/platform/notifications.ts';

/** Whether the browser may show notifications; checked again whenever the user returns to the page. */
export function useNotificationPermission(): boolean {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const ask = () => void hasNotificationPermission().then(setAllowed);
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return allowed;
}
