import { useEffect } from 'preact/hooks';
import { words } from '../../../lib/i18n/en.ts';
import type { FeedProblem } from '../../../lib/presenters/feed/feed-problem.ts';
import type { FeedRefresh } from '../../live/use-refresh.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

export type FirstRunProps = {
  problem: FeedProblem | null;
  refreshing: FeedRefresh;
  onRemedy: (remedy: FeedProblem['remedy']) => void;
};

/** Nothing is stored yet: the site is being asked, or it could not be. */
export function FirstRun({ problem, refreshing, onRemedy }: FirstRunProps) {
  const { running, failed, answer, refreshQuietly } = refreshing;
  const sentence = problem?.message ?? (failed ? answer : null);
  useEffect(() => {
    if (sentence === null) refreshQuietly();
  }, []);
  const remedy = problem?.remedy ?? 'refresh';
  const action =
    remedy === 'refresh'
      ? { label: words.action.tryAgain, run: refreshQuietly }
      : { label: words.action[remedy], run: () => onRemedy(remedy) };
  return (
    <div role="status">
      {running || sentence === null ? (
        <EmptyState title={words.empty.asking} text={words.empty.askingHint} busy />
      ) : (
        <EmptyState title={words.empty.nothingYet} text={sentence} action={action} />
      )}
    </div>
  );
}
