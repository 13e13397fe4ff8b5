import { archiveNotice } from '../../lib/presenters/coverage/backfill-status.ts';
import { recordLine } from '../../lib/presenters/coverage/coverage-line.ts';
import { site } from '../../lib/site/site.ts';
import { words } from '../../lib/i18n/en.ts';
import { Button } from '../ui/Button.tsx';
import { ArchiveCard } from './BackfillCard.tsx';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import './CoverageFooter.css';

export type RecordEndProps = { panel: PanelState };

/** Where the list ends: how far back it is complete, the way to more, and how that goes. */
export function RecordEnd({ panel: { list, record, older, now } }: RecordEndProps) {
  const oldest = record.news.at(-1);
  const gaps = record.gaps.filter(({ channel }) => channel === site.news.id).length;
  const line = recordLine(oldest, gaps, record.removedTo, now);
  const notice = archiveNotice(record.archives, now);
  if (line === null || (list.name !== 'all' && list.name !== 'unread')) return null;
  if (notice && notice.state !== 'done') {
    return (
      <div class="RecordEnd">
        <ArchiveCard notice={notice} older={older} />
      </div>
    );
  }
  return (
    <div class="RecordEnd">
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
