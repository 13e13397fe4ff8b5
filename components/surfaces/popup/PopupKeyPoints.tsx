import { t } from '../../../lib/i18n/t.ts';
import { listWithKeyPoints } from '../../../lib/store/articles/articles.ts';
import { startOfDay } from '../../../lib/time.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyPointDigest } from './KeyPointDigest.tsx';

export type PopupKeyPointsProps = {
  now: number;
  onOpen: (articleId: number) => void;
  onShowUnread: () => void;
};

const days = 7;

/** The publisher's key points of today and the six days before. */
export function PopupKeyPoints({ now, onOpen, onShowUnread }: PopupKeyPointsProps) {
  const today = startOfDay(now);
  const since = new Date(today).setDate(new Date(today).getDate() - (days - 1)) - 1;
  const articles = latest(useLive(() => listWithKeyPoints(since), [since]));
  if (!articles) return null;
  if (articles.length > 0) return <KeyPointDigest articles={articles} now={now} onOpen={onOpen} />;
  const action = { label: t('action_showUnreadArticles'), run: onShowUnread };
  return (
    <EmptyState title={t('empty_keyPoints')} text={t('empty_keyPointsHint')} action={action} />
  );
}
