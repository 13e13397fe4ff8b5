import { t } from '../i18n/t.ts';

/** What the panel knows at its opening. */
export interface Opening {
  /** The version whose panel was opened last; `null` for none. */
  seen: string | null;
  version: string;
  isPinned: boolean;
  panelKind: 'panel' | 'sidebar';
}

/**
 * What a panel says, line by line: at its first opening ever whose news this is, and how to pin the button; at the first one
 * after a minor or major version, what is new.
 */
export function openingNote({ seen, version, isPinned, panelKind }: Opening): string[] {
  if (seen !== null) return isNewMinor(seen, version) ? [t('update_news')] : [];
  const pin = isPinned ? [] : [t(`welcome_pin_${panelKind}`)];
  return [t('about_tagline'), ...pin];
}

function isNewMinor(seen: string, version: string): boolean {
  const [[major = 0, minor = 0], [newMajor = 0, newMinor = 0]] = [
    seen.split('.').map(Number),
    version.split('.').map(Number),
  ];
  return newMajor > major || (newMajor === major && newMinor > minor);
}
