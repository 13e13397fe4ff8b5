import { browser } from 'wxt/browser';

/** The one key that remains after everything was erased, until the user starts again. */
const key = 'erased';

/** Whether everything was erased and the user has not started again. */
export const isErased = async (): Promise<boolean> =>
  (await browser.storage.local.get(key))[key] === true;

/** Stops this extension in every page and in the worker. */
export const markErased = (): Promise<void> => browser.storage.local.set({ [key]: true });

/** Lets the extension work again. */
export const unmarkErased = (): Promise<void> => browser.storage.local.remove(key);

/** From the worker or a page: clears `storage` except for the mark of what was erased. */
export async function clearBrowserStorage(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(stored).filter((name) => name !== key));
  await browser.storage.session.clear();
}

/** Calls back when everything is erased, and when the user starts again. Returns the function that unsubscribes. */
export function onErasedChange(changed: (erased: boolean) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) changed(change.newValue === true);
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}
