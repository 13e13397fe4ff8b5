import { isTab, openPrintTab, printPage } from '../../platform/print.ts';

export { consumePrintHash, printPage } from '../../platform/print.ts';

/** Prints the article that the calling page shows: a tab by itself, a side panel by way of a tab. */
export async function printArticle(): Promise<void> {
  if (await isTab()) printPage(false);
  else await openPrintTab();
}
