import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { useFileInput } from '../../../ui/fields/use-file-input.tsx';
import { StatusMessage } from '../../../ui/StatusMessage.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import type { FollowingState } from './use-following.ts';
import { useListImport } from './use-list-import.ts';

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
