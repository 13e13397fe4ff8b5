import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import type { ReadingPage } from '../reading-page.ts';
import { type ChangeNotice, changeNotice } from './change-notice.ts';
import './ChangeBar.css';

export type ChangeBarProps = {
  page: Pick<ReadingPage, 'text' | 'comparison' | 'highlighter'>;
  now: number;
  onShowOrphan: (highlightId: string) => void;
};

/** The bar above an article that announces another version, and highlights that this version left without a place. */
export function ChangeBar({ page, now, onShowOrphan }: ChangeBarProps) {
  const { text, comparison, highlighter } = page;
  const { orphans } = highlighter;
  const notice = text ? changeNotice(text, comparison, now) : null;
  const [orphan] = orphans;
  const notices: ChangeNotice[] = [
    ...(notice ? [notice] : []),
    ...(orphan
      ? [
          {
            text: t('highlight_orphanCount', { count: orphans.length }),
            action: { label: t('highlight_showOrphans'), run: () => onShowOrphan(orphan.id) },
          },
        ]
      : []),
  ];
  if (notices.length === 0) return null;
  return (
    <div class="ChangeBar" role="status">
      {notices.map(({ text, action }) => (
        <div key={text}>
          <p>{text}</p>
          <Button look="quiet" onClick={action.run}>
            {action.label}
          </Button>
        </div>
      ))}
    </div>
  );
}
