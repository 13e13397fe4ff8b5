import type { BriefingMail } from '../../export/briefing/briefing-text.ts';
import { openProgram } from '../../platform/tabs.ts';
import { ok, type Result } from '../../result.ts';
import { copyText } from './copy-text.ts';

/** Opens an email draft. If the draft is cut, the whole text is copied to the clipboard first. */
export async function openMail(
  { url, isCut }: BriefingMail,
  whole: string,
): Promise<Result<null, 'clipboardBlocked'>> {
  const copied = isCut ? await copyText(whole) : ok(null);
  if (copied.ok) await openProgram(url);
  return copied;
}
