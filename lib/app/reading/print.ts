import { isTab, openPrintTab, printPage } from '../../platform/print.ts';

/** Prints the article of the calling page: a tab prints itself, a side panel opens a tab for printing. */
export async function printArticle(): Promise<void> {
  if (await isTab()) printPage(false);
  else await openPrintTab();
}
