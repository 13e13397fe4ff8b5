import type { BriefingMail } from '../../export/briefing/briefing-text.ts';
import { openProgram } from '../../platform/tabs.ts';
import { err, ok, type Result } from '../../result.ts';

/** Opens the draft of an email. Where it is cut, the whole text is put on the clipboard first. */
export async function openMail(
  { url, isCut }: BriefingMail,
  whole: string,
): Promise<Result<null, 'clipboardBlocked'>> {
  if (isCut) {
    try {
      await navigator.clipboard.writeText(whole);
    } catch {
      // The browser refuses while another window has the focus. There is no other cause.
      return err('clipboardBlocked');
    }
  }
  await openProgram(url);
  return ok(null);
}
