import { t } from '../i18n/t.ts';

/** What the panel knows when it opens. */
export interface Opening {
  /** The version of the last opening; `null` at the first one. */
  seen: string | null;
  version: string;
  isPinned: boolean;
  panelKind: 'panel' | 'sidebar';
}

/**
 * The lines that the panel shows when it opens. The first time ever: whose news this is, and how to pin the button. The
 * first time after a minor or major update: what is new.
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
