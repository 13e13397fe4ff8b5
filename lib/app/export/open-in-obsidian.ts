import { obsidianAddress } from '../../export/obsidian-address.ts';
import { openProgram } from '../../platform/tabs.ts';
import { ok, type Result } from '../../result.ts';
import { copyText } from './copy-text.ts';
import type { ExportFile } from './export-run.ts';

/**
 * Hands a note to Obsidian, which creates it in the vault used last. Resolves to whether the note went through the
 * clipboard, which Obsidian reads if the note is too long for a URL.
 */
export async function openNote({
  name,
  blob,
}: Pick<ExportFile, 'name' | 'blob'>): Promise<
  Result<{ byClipboard: boolean }, 'clipboardBlocked'>
> {
  const text = await blob.text();
  const { url, byClipboard } = obsidianAddress(name.replace(/\.md$/, ''), text);
  const copied = byClipboard ? await copyText(text) : ok(null);
  if (!copied.ok) return copied;
  await openProgram(url);
  return ok({ byClipboard });
}
