/** The browser reads the file after the click, so its URL is revoked only later. */
const readWithinMs = 60_000;

/** Downloads a file as a click on a link does. */
export function downloadFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readWithinMs);
}
