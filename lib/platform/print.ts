import { browser } from 'wxt/browser';

const page = '/sidepanel.html';

/** The fragment of a page that is opened to be printed. */
const printHash = '#print';

/** Whether the calling page is a tab. In a side panel `print` silently does nothing. */
export const isTab = async (): Promise<boolean> => (await browser.tabs.getCurrent()) !== undefined;

/** Opens a tab beside the active one. The new tab prints what it shows. */
export async function openPrintTab(): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  await browser.tabs.create({
    url: `${browser.runtime.getURL(page)}${printHash}`,
    ...(active?.id === undefined ? {} : { openerTabId: active.id, index: active.index + 1 }),
  });
}

/** Whether this page was opened to be printed; removes the fragment, so that a reload does not print. */
export function consumePrintHash(): boolean {
  if (location.hash !== printHash) return false;
  history.replaceState(null, '', location.pathname);
  return true;
}

/** Prints the calling page. In Chromium `print` returns when the dialog closes, so the page can close afterward. */
export function printPage(closeAfterwards: boolean): void {
  window.print();
  if (closeAfterwards && !import.meta.env.FIREFOX) window.close();
}
