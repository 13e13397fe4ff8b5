import { words } from '../../lib/i18n/en.ts';
import { backfillStatus } from '../../lib/presenters/coverage/backfill-status.ts';
import { coverageLine } from '../../lib/presenters/coverage/coverage-line.ts';
import { site } from '../../lib/site/site.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import { Button } from '../ui/Button.tsx';
import { BackfillCard } from './BackfillCard.tsx';
import './CoverageFooter.css';

export type CoverageFooterProps = { panel: PanelState };

/** Where the list ends: how far back it is complete, the way to more, and how that goes. */
export function CoverageFooter({ panel: { list, record, older, now } }: CoverageFooterProps) {
  const oldest = record.news.at(-1);
  const gaps = record.gaps.filter(({ channel }) => channel === site.news.id).length;
  const line = coverageLine(oldest, gaps, record.removedTo, now);
  const notice = backfillStatus(record.backfills, now);
  if (line === null || (list.name !== 'all' && list.name !== 'unread')) return null;
  if (notice && notice.state !== 'done') {
    return (
      <div class="CoverageFooter">
        <BackfillCard notice={notice} older={older} />
      </div>
    );
  }
  return (
    <div class="CoverageFooter">
      <p role="status">{line}</p>
      {notice ? (
        <p>
          {notice.progress}
          {!oldest?.reachesStart && ` ${words.record.feedEnds}`}
        </p>
      ) : (
        !oldest?.reachesStart && <Button onClick={older.get}>{words.record.getOlder}</Button>
      )}
      {record.removedTo !== null && (
        <Button look="quiet" onClick={older.bringBack}>
          {words.keeping.bringBack}
        </Button>
      )}
    </div>
  );
}
