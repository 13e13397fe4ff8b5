/** The browser reads the file after the click; a minute later it has. */
const readWithinMs = 60_000;

/** Puts a file among the downloads, as a click on a link does. */
export function downloadFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readWithinMs);
}
