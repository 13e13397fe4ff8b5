import { isTab, openPrintTab, printPage } from '../../platform/print.ts';

/** Prints the calling page's article: a tab prints itself, a side panel opens a tab for it. */
export async function printArticle(): Promise<void> {
  if (await isTab()) printPage(false);
  else await openPrintTab();
}
