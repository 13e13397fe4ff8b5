import { browser } from 'wxt/browser';
import { base64Of } from '../base64.ts';
import { isErased } from './erased.ts';

/** The outcome of a silent download; `savePrompt`: the browser asked where to save it anyway. */
export type DownloadOutcome = 'stored' | 'savePrompt' | 'failed';

const polling = { everyMs: 500, times: 40 } as const;

/**
 * In the worker: downloads a zip without a prompt, replacing an older file of its name, and waits until it is complete.
 */
export async function downloadZip(
  zip: Blob,
  filename: string,
  sleep: (ms: number) => Promise<void>,
): Promise<DownloadOutcome> {
  const { url, release } = await blobUrl(zip);
  try {
    const id = await browser.downloads.download({
      url,
      filename,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    return await waitForDownload(id, sleep);
  } catch (error) {
    console.warn('The browser refused a download.', error);
    return 'failed';
  } finally {
    release();
  }
}

/**
 * A download has no file name while the browser prompts for a location, nor after the prompt is canceled. One that is
 * interrupted for another reason, or still in progress after the timeout, has failed.
 */
async function waitForDownload(
  id: number,
  sleep: (ms: number) => Promise<void>,
): Promise<DownloadOutcome> {
  for (let times = 1; ; times += 1) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return 'stored';
    const isInProgress = item?.state === 'in_progress';
    // Erasing everything waits for this, which may wait for the user.
    if (!isInProgress || times >= polling.times || (await isErased())) {
      const isPrompting = isInProgress || item?.error === 'USER_CANCELED';
      return isPrompting && item?.filename === '' ? 'savePrompt' : 'failed';
    }
    await sleep(polling.everyMs);
  }
}

/** Chromium's worker can't create blob URLs, and Firefox downloads no `data:` URLs. */
async function blobUrl(zip: Blob): Promise<{ url: string; release: () => void }> {
  if (import.meta.env.FIREFOX) {
    const url = URL.createObjectURL(zip);
    return { url, release: () => URL.revokeObjectURL(url) };
  }
  const bytes = new Uint8Array(await zip.arrayBuffer());
  return { url: `data:${zip.type};base64,${base64Of([bytes])}`, release: () => undefined };
}
