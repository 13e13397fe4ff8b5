import { t } from '../i18n/t.ts';

/** When an article counts as read, as a choice. */
export function readAfterLabel(seconds: number | null): string {
  if (seconds === null) return t('settings_readNever');
  return seconds === 0
    ? t('settings_readAtOnce')
    : t('settings_readAfterSeconds', { count: seconds });
}
