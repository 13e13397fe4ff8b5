import { useEffect, useState } from 'preact/hooks';
import { hasDownloadPermission } from '../../../../lib/app/permissions.ts';

export interface DownloadPermission {
  /** `undefined` until the browser has told. */
  isAllowed: boolean | undefined;
  /** Asks the browser once more how it stands. */
  recheck: () => Promise<void>;
}

/** Whether files may be put among the downloads: asked anew whenever the reader comes back from the browser's settings. */
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
