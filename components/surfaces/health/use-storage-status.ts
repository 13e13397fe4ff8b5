import { useEffect, useState } from 'preact/hooks';
import { keepStorage, readStorage, type StorageState } from '../../../lib/app/retention/storage-usage.ts';
import { words } from '../../../lib/i18n/en.ts';
import { useAttempt } from '../../live/use-attempt.ts';

export interface Storage {
  /** `undefined` until the browser has told. */
  storage: StorageState | undefined;
  keep: () => void;
  /** What the browser said when it was asked to keep it. */
  answer: string | null;
}

/** How the storage stands. The browser tells no one of changes, so it is asked again with every new input. */
export function useStorage(inputs: readonly unknown[]): Storage {
  const [storage, setStorage] = useState<StorageState>();
  const [answer, setAnswer] = useState<string | null>(null);
  const attempt = useAttempt(setAnswer);
  const look = async () => setStorage(await readStorage());
  useEffect(() => attempt(look), inputs);
  const keep = () =>
    attempt(async () => {
      const { granted, refused } = words.health.stored;
      setAnswer((await keepStorage()) ? granted : refused);
      await look();
    });
  return { storage, keep, answer };
}
