import { listWithKeyPoints } from '../../lib/store/articles.ts';
import { words } from '../../lib/words/en.ts';
import { startOfDay } from '../../lib/words/time.ts';
import { latest, useLive } from '../hooks/use-live.ts';
import { Note } from '../ui/Note.tsx';
import { HighlightList } from './HighlightList.tsx';

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
