import { t } from '../i18n/t.ts';

/** The label of a choice for when an article is marked as read. */
export function readAfterLabel(seconds: number | null): string {
  if (seconds === null) return t('settings_readNever');
  return seconds === 0
    ? t('settings_readAtOnce')
    : t('settings_readAfterSeconds', { count: seconds });
}
