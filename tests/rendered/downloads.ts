import { onTestFinished, vi } from 'vitest';

export interface DownloadedFile {
  name: string;
  blob: Blob;
}

/** Collects the files that the page downloads until the end of the test, instead of the browser. */
export function catchDownloads(): DownloadedFile[] {
  const files: DownloadedFile[] = [];
  const blobs = new Map<string, Blob>();
  const createUrl = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((source) => {
    const url = createUrl(source);
    if (source instanceof Blob) blobs.set(url, source);
    return url;
  });
  const stopDownload = (event: MouseEvent) => {
    const link = event.target instanceof HTMLAnchorElement ? event.target : null;
    const blob = link && blobs.get(link.href);
    if (!link?.download || !blob) return;
    event.preventDefault();
    files.push({ name: link.download, blob });
  };
  // The click on a link outside the document reaches no other listener.
  const click = HTMLAnchorElement.prototype.click;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    this.addEventListener('click', stopDownload, { once: true });
    click.call(this);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return files;
}
