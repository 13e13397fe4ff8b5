import { browser } from 'wxt/browser';

/** How a download went that nobody was to be asked about: `asked` where the browser asked all the same. */
export type DownloadOutcome = 'stored' | 'asked' | 'failed';

const polling = { everyMs: 500, times: 40 } as const;

/**
 * Puts a zip among the downloads without asking, over an older one of its name, and waits until it is there.
 * To be called from the worker.
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
 * While a browser asks where to save a file it has no name for it yet; nor if the answer is no. What breaks off for another
 * reason, before it had a name or later, has failed. Whatever is still on its way after that time is not waited for.
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
      return isQuestion && item?.filename === '' ? 'asked' : 'failed';
    }
    await pause(polling.everyMs);
  }
}

/** Chromium’s worker can make no address of a blob, and Firefox downloads no other one. */
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
  // As many characters at once as a call takes arguments everywhere.
  const atOnce = 8_192;
  const parts = pieces.flatMap((piece) =>
    Array.from({ length: Math.ceil(piece.length / atOnce) }, (_, index) =>
      String.fromCharCode(...piece.subarray(index * atOnce, (index + 1) * atOnce)),
    ),
  );
  return btoa(parts.join(''));
}
