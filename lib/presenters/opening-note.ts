import { t } from '../i18n/t.ts';

/** What the panel knows at its opening. */
export interface Opening {
  /** The version whose panel was opened last; `null` for none. */
  seen: string | null;
  version: string;
  isPinned: boolean;
  panelKind: 'panel' | 'sidebar';
}

/** What a panel says at its first opening: how to pin the button, or what is new in a minor or major version; else `null`. */
export function openingNote({ seen, version, isPinned, panelKind }: Opening): string | null {
  if (seen === null) return isPinned ? null : t(`welcome_pin_${panelKind}`);
  return isNewMinor(seen, version) ? t('update_news') : null;
}

function isNewMinor(seen: string, version: string): boolean {
  const [[major = 0, minor = 0], [newMajor = 0, newMinor = 0]] = [
    seen.split('.').map(Number),
    version.split('.').map(Number),
  ];
  return newMajor > major || (newMajor === major && newMinor > minor);
}
