import { browser } from 'wxt/browser';

const page = '/sidepanel.html';

/** What the address of a page ends with that was opened to be printed. */
const printHash = '#print';

/** Whether the calling page is a tab. In a side panel `print` does nothing and says nothing. */
export const isTab = async (): Promise<boolean> => (await browser.tabs.getCurrent()) !== undefined;

/** Shows the reader in a tab that prints what it shows, beside the one that is in front. */
export async function openPrintTab(): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  await browser.tabs.create({
    url: `${browser.runtime.getURL(page)}${printHash}`,
    ...(active?.id === undefined ? {} : { openerTabId: active.id, index: active.index + 1 }),
  });
}

/** Whether this page was opened to be printed; after a reload it was not. */
export function consumePrintHash(): boolean {
  if (location.hash !== printHash) return false;
  history.replaceState(null, '', location.pathname);
  return true;
}

/** Prints the calling page. Chromium goes on when its dialog is closed, and then a tab for it alone may go too. */
export function printPage(closeAfterwards: boolean): void {
  window.print();
  if (closeAfterwards && !import.meta.env.FIREFOX) window.close();
}
