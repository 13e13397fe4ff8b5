import { useEffect, useState } from 'preact/hooks';
import {
  readStorageState,
  requestPersistence,
  type StorageState,
} from '../../../lib/app/retention/storage-usage.ts';
import { words } from '../../../lib/i18n/en.ts';
import { useAttempt } from '../../live/use-attempt.ts';

export interface StorageStatus {
  /** `undefined` until the browser has told. */
  storage: StorageState | undefined;
  persist: () => void;
  /** What the browser said when it was asked to keep it. */
  message: string | null;
}

/** How the storage stands. The browser tells no one of changes, so it is asked again with every new input. */
export function useStorageStatus(inputs: readonly unknown[]): StorageStatus {
  const [storage, setStorage] = useState<StorageState>();
  const [message, setAnswer] = useState<string | null>(null);
  const attempt = useAttempt(setAnswer);
  const look = async () => setStorage(await readStorageState());
  useEffect(() => attempt(look), inputs);
  const persist = () =>
    attempt(async () => {
      const { granted, refused } = words.health.stored;
      setAnswer((await requestPersistence()) ? granted : refused);
      await look();
    });
  return { storage, persist, message };
}
