import { t } from '../i18n/t.ts';

/** The label of a choice for when an article is marked as read. */
export function readAfterLabel(seconds: number | null): string {
  if (seconds === null) return t('settings_markReadAfter_manually');
  return seconds === 0
    ? t('settings_markReadAfter_opened')
    : t('settings_markReadAfter_seconds', { count: seconds });
}
