import { useEffect, useState } from 'preact/hooks';
import {
  readStorageState,
  requestPersistence,
  type StorageState,
} from '../../../lib/app/retention/storage-usage.ts';
import { t } from '../../../lib/i18n/t.ts';
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
      setAnswer(
        (await requestPersistence()) ? t('health_stored_granted') : t('health_stored_refused'),
      );
      await look();
    });
  return { storage, persist, message };
}
