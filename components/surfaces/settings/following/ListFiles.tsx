import { useRef } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import type { FollowingState } from './use-following.ts';
import { useListImport } from './use-list-import.ts';

export type ListFilesProps = { state: FollowingState; onNew: () => void };

/** Adds lists: new ones, and those of a file. Tells what the last change did, and undoes it. */
export function ListFiles({ state, onNew }: ListFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const { preview, open, take, close } = useListImport(state);
  const { shown } = state;
  const choose = () => {
    const [file] = input.current?.files ?? [];
    if (file) void open(file);
    // Allows the same file to be selected again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <ButtonRow message={shown?.text ?? null}>
        <Button onClick={onNew}>{t('follow_newList')}</Button>
        <Button onClick={() => input.current?.click()}>{t('follow_importLists')}</Button>
      </ButtonRow>
      {shown?.undo && (
        <Button look="quiet" onClick={shown.undo}>
          {t('action_undo')}
        </Button>
      )}
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={choose} />
      {preview && <ImportDialog {...preview} onImport={take} onClose={close} />}
    </>
  );
}
