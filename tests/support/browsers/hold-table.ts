import type { TableName } from '../../../lib/store/db/tables.ts';
import type { Reader } from './reader.ts';

/** Keeps whatever reads or writes a table waiting, as a busy database does. Resolves to what lets it go on. */
export async function holdTable(
  { extensionPage }: Pick<Reader, 'extensionPage'>,
  name: TableName,
): Promise<() => Promise<void>> {
  await extensionPage.evaluate(holdInside, name);
  return () => extensionPage.evaluate(letGoInside);
}

async function holdInside(name: string): Promise<void> {
  const [stored] = await indexedDB.databases();
  const opening = indexedDB.open(stored?.name ?? '');
  await new Promise((opened) => opening.addEventListener('success', opened));
  const store = opening.result.transaction([name], 'readwrite').objectStore(name);
  Object.assign(window, { isHolding: true });
  await new Promise<void>((resolve) => {
    // A transaction without a request ends.
    const keepOpen = () => {
      resolve();
      if ('isHolding' in window) store.openKeyCursor().onsuccess = keepOpen;
      else opening.result.close();
    };
    store.openKeyCursor().onsuccess = keepOpen;
  });
}

const letGoInside = (): void => void Reflect.deleteProperty(window, 'isHolding');
