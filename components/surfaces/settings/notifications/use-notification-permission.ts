import { useEffect, useState } from 'preact/hooks';
import { hasNotificationPermission } from '../../../../lib/app/permissions.ts';

/** Whether the browser shows this extension's notifications: asked anew whenever the reader comes back from its settings. */
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
