import type { ListName } from '../../lib/store/rows.ts';
import { words } from '../../lib/words/en.ts';
import { Note } from '../ui/Note.tsx';

export type EmptyListProps = {
  name: ListName;
  stored: number;
  onShow: (name: ListName) => void;
};

/** Stands where a list has no rows: why, and which list has some. */
export function EmptyList({ name, stored, onShow }: EmptyListProps) {
  const { empty } = words;
  const showUnread = { label: words.action.showUnread, run: () => onShow('unread') };
  const showAll = { label: words.action.showAll, run: () => onShow('all') };
  switch (name) {
    case 'saved':
      return <Note title={empty.saved} text={empty.savedHint} action={showUnread} />;
    case 'changed':
      return <Note title={empty.changed} text={empty.changedHint} action={showAll} />;
    default:
      return <Note title={empty.unread} text={empty.unreadHint(stored)} action={showAll} />;
  }
}
