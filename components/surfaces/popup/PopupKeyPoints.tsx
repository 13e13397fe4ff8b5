import { listWithKeyPoints } from '../../../lib/store/articles/articles.ts';
import { words } from '../../../lib/i18n/en.ts';
import { startOfDay } from '../../../lib/i18n/format-time.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Note } from '../../ui/EmptyState.tsx';
import { HighlightList } from './KeyPointDigest.tsx';

export type PopupHighlightsProps = {
  now: number;
  onOpen: (n: number) => void;
  onShowUnread: () => void;
};

const days = 7;

/** What the publisher highlighted today and on the six days before. */
export function PopupHighlights({ now, onOpen, onShowUnread }: PopupHighlightsProps) {
  const today = startOfDay(now);
  const since = new Date(today).setDate(new Date(today).getDate() - (days - 1)) - 1;
  const articles = latest(useLive(() => listWithKeyPoints(since), [since]));
  if (!articles) return null;
  if (articles.length > 0) return <HighlightList articles={articles} now={now} onOpen={onOpen} />;
  const action = { label: words.action.showUnread, run: onShowUnread };
  return <Note title={words.empty.keyPoints} text={words.empty.keyPointsHint} action={action} />;
}
