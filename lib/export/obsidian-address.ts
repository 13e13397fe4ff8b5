/** The longest address that Windows passes on to a program. */
const maxLength = 2_000;

/** How a note is handed over to Obsidian. */
export interface ObsidianAddress {
  url: string;
  /** Whether Obsidian takes the text from the clipboard. */
  byClipboard: boolean;
}

/** The address that makes Obsidian create a note in its folder for new notes. It never replaces an existing note. */
export function obsidianAddress(name: string, text: string): ObsidianAddress {
  const start = `obsidian://new?name=${encodeURIComponent(name.toWellFormed())}`;
  const short = text.slice(0, maxLength).toWellFormed();
  const url = `${start}&content=${encodeURIComponent(short)}`;
  return text.length <= maxLength && url.length <= maxLength
    ? { url, byClipboard: false }
    : { url: `${start}&clipboard`, byClipboard: true };
}
