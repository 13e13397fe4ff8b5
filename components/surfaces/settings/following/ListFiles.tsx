import { useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { listFileMessage } from '../../../../lib/presenters/watch/watch-lists.ts';
import { mergeLists } from '../../../../lib/watch/edit-lists.ts';
import { type LeftOut, maxListFileBytes, readListFile } from '../../../../lib/watch/list-file.ts';
import { nameOf, type WatchList } from '../../../../lib/watch/watch-list.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { useFileInput } from '../../../ui/fields/use-file-input.tsx';
import { StatusMessage } from '../../../ui/StatusMessage.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import type { FollowingState } from './use-following.ts';

export type ListFilesProps = { state: FollowingState; onNew: () => void };

/** Adds lists: new ones, and those of a file. Says what the last change did, and offers to undo it. */
export function ListFiles({ state, onNew }: ListFilesProps) {
  const { preview, open, take, close } = useListImport(state);
  const [input, choose] = useFileInput('.json,application/json', (file) => void open(file));
  return (
    <>
      <ButtonRow>
        <Button onClick={onNew}>{t('follow_newList')}</Button>
        <Button onClick={choose}>{t('follow_importLists')}</Button>
      </ButtonRow>
      <StatusMessage message={state.message} />
      {input}
      {preview && <ImportDialog {...preview} onImport={take} onClose={close} />}
    </>
  );
}

/** Lists of a file that are previewed. */
interface ListImport {
  preview: { added: readonly WatchList[]; leftOut: readonly LeftOut[] } | null;
  open: (file: File) => Promise<void>;
  take: (follows: boolean) => void;
  close: () => void;
}

/** Reads lists from a file. Nothing is stored before the user has seen its preview. */
function useListImport(state: FollowingState): ListImport {
  const { watchLists, known, change, show } = state;
  const [preview, setPreview] = useState<ListImport['preview']>(null);
  const open = async (file: File) => {
    if (file.size > maxListFileBytes) return show(t('follow_file_tooLarge'));
    const read = readListFile(await file.text(), [...known.values()]);
    if (!read.ok) return show(listFileMessage(read.failure));
    const { lists, leftOut } = read.value;
    const named = lists.map((list) => (list.name ? list : { ...list, name: t('follow_newList') }));
    setPreview({ added: newIn(watchLists, named), leftOut });
  };
  const take = (follows: boolean) => {
    const added = preview?.added ?? [];
    const names = added.flatMap(({ entities }) => entities.map(nameOf));
    change(
      (before) => ({
        followed: follows ? [...new Set([...before.followed, ...names])] : before.followed,
        watchLists: mergeLists(before.watchLists, added),
      }),
      t('follow_imported'),
    );
  };
  return { preview, open, take, close: () => setPreview(null) };
}

/** What lists of a file add to the user's, each list once. */
function newIn(mine: readonly WatchList[], theirs: readonly WatchList[]): WatchList[] {
  const before = new Map(mine.map((list) => [keyOf(list), new Set(list.entities.map(nameOf))]));
  return mergeLists(mine, theirs)
    .map((list) => {
      const had = before.get(keyOf(list));
      return { ...list, entities: list.entities.filter((each) => !had?.has(nameOf(each))) };
    })
    .filter(({ entities }) => entities.length > 0);
}

const keyOf = ({ group, name }: WatchList): string => `${group} ${name}`;
