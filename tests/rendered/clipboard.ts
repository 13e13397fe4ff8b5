import { onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';

/** Permits the use of the clipboard until the end of the test. Test pages share it, so the others wait meanwhile. */
export async function useClipboard(): Promise<void> {
  await commands.acquireClipboard();
  onTestFinished(() => commands.releaseClipboard());
}

/** The text on the clipboard, with line feeds on every system. */
export const readClipboard = async (): Promise<string> =>
  (await navigator.clipboard.readText()).replaceAll('\r', '');
