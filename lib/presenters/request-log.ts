import { formatSentences } from '../i18n/format-text.ts';
import { t } from '../i18n/t.ts';
import type { LoggedRequest } from '../site/logged-request.ts';

/** Summarizes the log: "12 requests, 9 answered “not modified”; one host, …; no cookies. The last 500 are kept." */
export function requestLogSummary(log: readonly LoggedRequest[]): string {
  const [host, ...others] = new Set(log.map(({ url }) => new URL(url).host));
  if (host === undefined) return t('health_requests_none');
  const unchanged = log.filter(({ status }) => status === 304).length;
  const hosts =
    others.length === 0
      ? t('health_requests_oneHost', { host })
      : t('health_requests_hosts', { count: others.length + 1 });
  return formatSentences(
    t('health_requests_summary', { count: log.length, hosts, unchanged }),
    t('health_requests_limitHint'),
  );
}

/** An HTTP status, explained where the number alone is unclear. */
export function httpStatusLabel(status: number): string {
  if (status === 0) return t('health_requests_noResponse');
  return status === 304 ? t('health_requests_notModified', { status }) : String(status);
}

/** The path and query of an address; the host is always the same. */
export function urlPath(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** The log as tab-separated values for spreadsheets: a header row, then one row per request. */
export function requestLogAsTsv(log: readonly LoggedRequest[]): string {
  const lines = log.map(({ at, purpose, url, status, bytes, ms }) =>
    [new Date(at).toISOString(), purpose, url, status, bytes, ms].join('\t'),
  );
  return [columns.join('\t'), ...lines, ''].join('\n');
}

const columns = ['time', 'channel', 'address', 'status', 'bytes', 'ms'] as const;
