import { formatTimeAgo } from '../../i18n/format-time.ts';
import { t } from '../../i18n/t.ts';

export interface StatusInput {
  unread: number;
  /** When the news feed was last read successfully; `null` if never. */
  succeededAt: number | null;
  failing: boolean;
  online: boolean;
}

/** The line under the app's name: the number of unread articles, and how current it is. */
export function statusLine(
  { unread, succeededAt, failing, online }: StatusInput,
  now: number,
): string {
  return `${t('status_unread', { count: unread })} · ${freshness(succeededAt, failing, online, now)}`;
}

function freshness(
  succeededAt: number | null,
  failing: boolean,
  online: boolean,
  now: number,
): string {
  if (succeededAt === null) return t('status_neverUpdated');
  const ago = formatTimeAgo(succeededAt, now);
  if (!online) return t('status_offlineSince', { ago });
  return failing ? t('status_lastUpdated', { ago }) : t('status_updated', { ago });
}
