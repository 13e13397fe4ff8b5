import { durationWords, sizeWords } from '../../../lib/i18n/format-amount.ts';
import { pathOf, statusWords } from '../../../lib/presenters/health/request-log.ts';
import type { LogRow } from '../../../lib/store/db/rows/channels.ts';
import { words } from '../../../lib/i18n/en.ts';
import { clockTime, exactTime } from '../../../lib/i18n/format-time.ts';
import { ScrollRegion } from '../../article/blocks/ScrollRegion.tsx';
import './RequestTable.css';

export type RequestTableProps = {
  log: readonly LogRow[];
  /** The request whose row gets the focus when it is drawn. */
  focused: number | null;
  now: number;
};

/** Requests, a row each: when, what for, and what came of it. */
export function RequestTable({ log, focused, now }: RequestTableProps) {
  const { requests } = words.health;
  return (
    <ScrollRegion label={requests.table}>
      <table class="RequestTable">
        <caption class="visually-hidden">{requests.table}</caption>
        <thead>
          <tr>
            <th scope="col">{requests.time}</th>
            <th scope="col">{requests.address}</th>
            <th scope="col">{requests.answer}</th>
            <th scope="col" class="amount">
              {requests.size}
            </th>
            <th scope="col" class="amount">
              {requests.took}
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

type RequestProps = { request: LogRow; isFocused: boolean; now: number };

function Request({ request, isFocused, now }: RequestProps) {
  const { at, url, status, bytes, ms } = request;
  return (
    <tr tabIndex={isFocused ? -1 : undefined} ref={isFocused ? focus : null}>
      <td title={exactTime(at)}>
        <time dateTime={new Date(at).toISOString()}>{clockTime(at, now)}</time>
      </td>
      <td class="address">{pathOf(url)}</td>
      <td class="answer">{statusWords(status)}</td>
      <td class="amount">{sizeWords(bytes)}</td>
      <td class="amount">{durationWords(ms)}</td>
    </tr>
  );
}

const focus = (row: HTMLElement | null): void => row?.focus();
