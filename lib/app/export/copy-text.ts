import { err, ok, type Result } from '../../result.ts';

/** Puts a text on the clipboard. */
export async function copyText(text: string): Promise<Result<null, 'clipboardBlocked'>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(null);
  } catch {
    // The browser refuses while another window has the focus; there is no other cause.
    return err('clipboardBlocked');
  }
}
