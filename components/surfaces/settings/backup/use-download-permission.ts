import { useEffect, useState } from 'preact/hooks';
import { mayDownload } from '../../../../lib/app/backup/automatic-backups.ts';

export interface MayDownload {
  /** `undefined` until the browser has told. */
  allowed: boolean | undefined;
  /** Asks the browser once more how it stands. */
  look: () => Promise<void>;
}

/** Whether files may be put among the downloads: asked anew whenever the reader comes back from the browser's settings. */
export function useMayDownload(): MayDownload {
  const [allowed, setAllowed] = useState<boolean>();
  const look = async () => setAllowed(await mayDownload());
  useEffect(() => {
    const ask = () => void look();
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  return { allowed, look };
}
