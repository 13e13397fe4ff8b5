import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  readStorageState,
  requestPersistence,
  type StorageState,
} from '../../../lib/app/retention/storage-usage.ts';
import { t } from '../../../lib/i18n/t.ts';
import { latestReading } from '../../../lib/platform/latest-reading.ts';

export interface StorageStatus {
  /** `undefined` until the browser has answered. */
  storage: StorageState | undefined;
  persist: () => void;
  /** The browser's answer to the request for persistent storage. */
  message: string | null;
}

/** The state of the browser storage. No event reports changes, so it is read again whenever `inputs` change. */
export function useStorageStatus(inputs: readonly unknown[]): StorageStatus {
  const [storage, setStorage] = useState<StorageState>();
  const [message, setMessage] = useState<string | null>(null);
  const { read, end } = useMemo(() => latestReading(readStorageState, setStorage), []);
  useEffect(() => void read(), inputs);
  useEffect(() => end, []);
  const persist = async () => {
    setMessage(
      (await requestPersistence())
        ? t('health_persistence_granted')
        : t('health_persistence_denied'),
    );
    await read();
  };
  return { storage, persist, message };
}
