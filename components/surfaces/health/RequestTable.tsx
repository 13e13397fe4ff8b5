import { formatBytes, formatDuration } from '../../../lib/i18n/format-amount.ts';
import { formatClockTime } from '../../../lib/i18n/format-time.ts';
import { formatFullDateTime } from '../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../lib/i18n/t.ts';
import { httpStatusLabel, urlPath } from '../../../lib/presenters/request-log.ts';
import type { RequestRow } from '../../../lib/store/rows/channels.ts';
import { ScrollRegion } from '../../article/blocks/ScrollRegion.tsx';
import './RequestTable.css';

export type RequestTableProps = {
  log: readonly RequestRow[];
  /** The request whose row is focused when rendered. */
  focused: number | null;
  now: number;
};

/** Logged requests, one per row: time, purpose and result. */
export function RequestTable({ log, focused, now }: RequestTableProps) {
  return (
    <ScrollRegion label={t('health_requests_table')}>
      <table class="RequestTable">
        <caption class="visually-hidden">{t('health_requests_table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('health_requests_time')}</th>
            <th scope="col">{t('health_requests_address')}</th>
            <th scope="col">{t('health_requests_response')}</th>
            <th scope="col" class="amount">
              {t('health_requests_size')}
            </th>
            <th scope="col" class="amount">
              {t('health_requests_duration')}
            </th>
          </tr>
        </thead>
        <tbody>
          {log.map((request) => (
            <Request
              key={request.id}
              request={request}
              isFocused={request.id === focused}
              now={now}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RequestProps = { request: RequestRow; isFocused: boolean; now: number };

function Request({ request, isFocused, now }: RequestProps) {
  const { at, url, status, bytes, ms } = request;
  return (
    <tr tabIndex={isFocused ? -1 : undefined} ref={isFocused ? focus : null}>
      <td title={formatFullDateTime(at)}>
        <time dateTime={new Date(at).toISOString()}>{formatClockTime(at, now)}</time>
      </td>
      <td class="address">
        <Address path={urlPath(url)} />
      </td>
      <td class="status">{httpStatusLabel(status)}</td>
      <td class="amount">{formatBytes(bytes)}</td>
      <td class="amount">{formatDuration(ms)}</td>
    </tr>
  );
}

/** A path that can break after its slashes. */
const Address = ({ path }: { path: string }) => (
  <>{path.split('/').flatMap((part, at) => (at === 0 ? part : ['/', <wbr key={at} />, part]))}</>
);

const focus = (row: HTMLElement | null): void => row?.focus();
