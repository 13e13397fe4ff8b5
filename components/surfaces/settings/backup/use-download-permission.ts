import { useEffect, useState } from 'preact/hooks';
import { hasDownloadPermission } from '../../../../lib/platform/permissions.ts';

export interface DownloadPermission {
  /** `undefined` until the browser has answered. */
  isAllowed: boolean | undefined;
  /** Checks the permission again. */
  recheck: () => Promise<void>;
}

/** Whether downloads are permitted; checked again whenever the user returns to the page. */
export function useDownloadPermission(): DownloadPermission {
  const [isAllowed, setAllowed] = useState<boolean>();
  const recheck = async () => setAllowed(await hasDownloadPermission());
  useEffect(() => {
    const ask = () => void recheck();
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return { isAllowed, recheck };
}
