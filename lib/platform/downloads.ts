import { browser } from 'wxt/browser';

/** The outcome of a silent download; `savePrompt`: the browser asked where to save it anyway. */
export type DownloadOutcome = 'stored' | 'savePrompt' | 'failed';

const polling = { everyMs: 500, times: 40 } as const;

/**
 * In the worker: downloads a zip without a prompt, replacing an older file of its name, and waits until it is complete.
 */
export async function downloadZip(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  filename: string,
  sleep: (ms: number) => Promise<void>,
): Promise<DownloadOutcome> {
  const { url, release } = blobUrl(pieces);
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
 * While a browser prompts for a location, the download has no file name, nor after the prompt was canceled. A download
 * that is interrupted for another reason has failed; one that is still in progress after the timeout is not awaited.
 */
async function waitForDownload(
  id: number,
  pause: (ms: number) => Promise<void>,
): Promise<DownloadOutcome> {
  for (let times = 1; ; times += 1) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return 'stored';
    const isOnItsWay = item?.state === 'in_progress';
    if (!isOnItsWay || times >= polling.times) {
      const isQuestion = isOnItsWay || item?.error === 'USER_CANCELED';
      return isQuestion && item?.filename === '' ? 'savePrompt' : 'failed';
    }
    await pause(polling.everyMs);
  }
}

/** Chromium's worker cannot create blob URLs, and Firefox downloads nothing else. */
function blobUrl(pieces: readonly Uint8Array<ArrayBuffer>[]): {
  url: string;
  release: () => void;
} {
  const type = 'application/zip';
  if (import.meta.env.FIREFOX) {
    const url = URL.createObjectURL(new Blob([...pieces], { type }));
    return { url, release: () => URL.revokeObjectURL(url) };
  }
  return { url: `data:${type};base64,${base64Of(pieces)}`, release: () => undefined };
}

function base64Of(pieces: readonly Uint8Array[]): string {
  // The number of arguments that a call takes in every browser.
  const atOnce = 8_192;
  const parts = pieces.flatMap((piece) =>
    Array.from({ length: Math.ceil(piece.length / atOnce) }, (_, index) =>
      String.fromCharCode(...piece.subarray(index * atOnce, (index + 1) * atOnce)),
    ),
  );
  return btoa(parts.join(''));
}
