import { panelKind } from '../../platform/panel.ts';
import { extensionVersion } from '../../platform/runtime.ts';
import { isPinned } from '../../platform/toolbar-button.ts';
import { openingNote } from '../../presenters/opening-note.ts';
import { readSeenVersion, replaceSeenVersion } from '../../store/articles/seen-version.ts';

/** The lines that the panel shows once: when it opens for the first time ever, and for the first time after an update. */
export async function takeOpeningNote(): Promise<string[]> {
  const version = extensionVersion();
  if ((await readSeenVersion()) === version) return [];
  // Panels in two windows may open at the same time.
  const seen = await replaceSeenVersion(version);
  if (seen === version) return [];
  return openingNote({ seen, version, isPinned: await isPinned(), panelKind });
}
