import { browser } from 'wxt/browser';
import { onStored, watchLatest } from './latest-reading.ts';

/** The one key that remains after everything was erased, until the user starts again. */
const key = 'erased';

/** Whether everything was erased and the user has not started again. */
export const isErased = async (): Promise<boolean> =>
  (await browser.storage.local.get(key))[key] === true;

/** Stops the extension in every page and in the worker. */
export const markErased = (): Promise<void> => browser.storage.local.set({ [key]: true });

/** Lets the extension work again. */
export const unmarkErased = (): Promise<void> => browser.storage.local.remove(key);

/** From the worker or a page: clears `storage`, except for the mark that everything was erased. */
export async function clearBrowserStorage(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(stored).filter((name) => name !== key));
  await browser.storage.session.clear();
}

/**
 * Calls back with whether everything is erased: now, when it gets erased, and when the user starts again. Returns the
 * function that unsubscribes.
 */
export const watchErased = (found: (erased: boolean) => void): (() => void) =>
  watchLatest(isErased, found, onStored(key));

/** Calls back once everything is to be erased. Returns the function that unsubscribes. */
export const onErasure = (run: () => void): (() => void) =>
  watchErased((erased) => erased && run());
