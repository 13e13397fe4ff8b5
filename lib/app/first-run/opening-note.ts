import { panelKind } from '../../platform/panel.ts';
import { extensionVersion } from '../../platform/runtime.ts';
import { isPinned } from '../../platform/toolbar-button.ts';
import { openingNote } from '../../presenters/opening-note.ts';
import { readSeenVersion, replaceSeenVersion } from '../../store/articles/seen-version.ts';

/** What the panel says once, line by line: at its first opening ever, and at the first one after an update. */
export async function takeOpeningNote(): Promise<string[]> {
  const version = extensionVersion();
  if ((await readSeenVersion()) === version) return [];
  // Panels of two windows may open at once.
  const seen = await replaceSeenVersion(version);
  if (seen === version) return [];
  return openingNote({ seen, version, isPinned: await isPinned(), panelKind });
}
