import { useRef } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { entryProblemMessage, listTitle } from '../../../../lib/presenters/watch/watch-lists.ts';
import type { LeftOut } from '../../../../lib/watch/list-file.ts';
import { nameOf, type WatchList } from '../../../../lib/watch/watch-list.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import './FollowingDialog.css';

export type ImportDialogProps = {
  /** The lists and entries that the file adds. */
  added: readonly WatchList[];
  leftOut: readonly LeftOut[];
  /** Adds them; with `follows`, all of them are followed. */
  onImport: (follows: boolean) => void;
  onClose: () => void;
};

/** How many of the left-out entries are named. */
const maxNamed = 20;

/** Previews lists of a file. */
export function ImportDialog({ added, leftOut, onImport, onClose }: ImportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const take = (follows: boolean) => {
    onImport(follows);
    dialog.current?.close();
  };
  return (
    <Dialog
      class="FollowingDialog"
      title={t('follow_import_title')}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={onClose}
    >
      {added.map((list) => (
        <details key={`${list.group} ${list.name}`}>
          <summary>
            {t('text_labeled', {
              label: listTitle(list),
              value: t('follow_entries', { count: list.entities.length }),
            })}
          </summary>
          <ul>
            {list.entities.map((each) => (
              <li key={nameOf(each)} dir="auto">
                {phrasesOf(each)}
              </li>
            ))}
          </ul>
        </details>
      ))}
      <p>{t(added.length === 0 ? 'follow_import_none' : 'follow_import_hint')}</p>
      {leftOut.length > 0 && (
        <div>
          <p>{t('follow_import_leftOut', { count: leftOut.length })}</p>
          <ul>
            {leftOut.slice(0, maxNamed).map(({ list, name, problem }, at) => (
              <li key={at} dir="auto">
                {t('text_labeled', {
                  label: [list, name].filter(Boolean).join(' › '),
                  value: entryProblemMessage(problem),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <footer>
        {added.length > 0 && (
          <>
            <Button look="primary" onClick={() => take(true)}>
              {t('follow_import_addAndFollow')}
            </Button>
            <Button onClick={() => take(false)}>{t('follow_import_add')}</Button>
          </>
        )}
        <Button onClick={() => dialog.current?.close()}>{t('action_cancel')}</Button>
      </footer>
    </Dialog>
  );
}

/** All phrases by which an entity is found. */
const phrasesOf = (entity: WatchList['entities'][number]): string =>
  typeof entity === 'string'
    ? entity
    : [
        entity.name,
        ...(entity.aliases ?? []),
        ...(entity.weak ?? []),
        ...(entity.tickers ?? []),
      ].join(' · ');
