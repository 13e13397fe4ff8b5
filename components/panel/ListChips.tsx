import type { ListName } from '../../lib/store/rows.ts';
import { words } from '../../lib/words/en.ts';
import { formatNumber } from '../../lib/words/plural.ts';
import type { ArticleList } from '../hooks/use-article-list.ts';
import { Button } from '../ui/Button.tsx';
import './ListChips.css';

export type ListChipsProps = {
  list: ArticleList;
  onSelect: (name: ListName) => void;
};

const names = ['unread', 'all', 'saved', 'changed'] as const;

/** Which list is shown; beside it, where read rows have stayed, the way to be rid of them. */
export function ListChips({ list, onSelect }: ListChipsProps) {
  const counts: Record<ListName, number | null> = {
    unread: list.unread.size,
    all: null,
    saved: list.saved.size,
    changed: list.changed,
  };
  const isOffered = (name: ListName) =>
    name !== 'changed' || list.changed > 0 || list.name === 'changed';
  const hasStayed = list.name === 'unread' && list.rows.some(({ n }) => !list.unread.has(n));
  return (
    <nav class="ListChips" aria-label={words.list.chips}>
      {names.filter(isOffered).map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === list.name ? 'true' : undefined}
          onClick={() => onSelect(name)}
        >
          {words.list[name]}
          {counts[name] !== null && ` ${formatNumber(counts[name])}`}
        </button>
      ))}
      {hasStayed && (
        <Button look="quiet" title={words.action.cleanUpHint} onClick={list.tidy}>
          {words.action.cleanUp}
        </Button>
      )}
    </nav>
  );
}
