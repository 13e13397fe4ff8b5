import { t } from '../../../lib/i18n/t.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';
import { Fact } from '../page-frame/Fact.tsx';
import './ResponseHeaderList.css';

export type ResponseHeaderListProps = { headers: ChannelRow['headers'] };

/** Headers of the last response, which can reveal caches and proxies between the user and the site. */
export function ResponseHeaderList({ headers }: ResponseHeaderListProps) {
  const seen = Object.entries(headers);
  if (seen.length === 0) return null;
  return (
    <details class="ResponseHeaderList">
      <summary>{t('health_feed_headers', { count: seen.length })}</summary>
      <dl>
        {seen.map(([name, value]) => (
          <Fact key={name} term={name} verbatim>
            {value}
          </Fact>
        ))}
      </dl>
    </details>
  );
}
