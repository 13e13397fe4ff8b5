import { words } from '../../i18n/en.ts';
import { formatTimeAgo } from '../../i18n/format-time.ts';

export interface StatusInput {
  unread: number;
  /** When the news feed was last read well; `null` for never. */
  succeededAt: number | null;
  failing: boolean;
  online: boolean;
}

/** The line under the reader's name: how many are unread, and how fresh that is. */
export function statusLine(
  { unread, succeededAt, failing, online }: StatusInput,
  now: number,
): string {
  return `${words.status.unread(unread)} · ${freshness(succeededAt, failing, online, now)}`;
}

function freshness(
  succeededAt: number | null,
  failing: boolean,
  online: boolean,
  now: number,
): string {
  if (succeededAt === null) return words.status.neverUpdated;
  const ago = formatTimeAgo(succeededAt, now);
  if (!online) return words.status.offlineSince(ago);
  return failing ? words.status.lastUpdated(ago) : words.status.updated(ago);
}
