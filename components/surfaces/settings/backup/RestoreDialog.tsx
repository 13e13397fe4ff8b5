import { useRef, useState } from 'preact/hooks';
import type { RestoreChoices, RestorePreview } from '../../../../lib/app/backup/restore.ts';
import { restoreWords } from '../../../../lib/i18n/en/restore.ts';
import { formatShortDate, formatTimeOfDay } from '../../../../lib/i18n/format-time.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import './RestoreDialog.css';
import { RestoreKind } from './RestoreKind.tsx';

export type RestoreDialogProps = {
  preview: RestorePreview;
  now: number;
  onRestore: (choices: RestoreChoices) => void;
  onClose: () => void;
};

const merged = ['highlights', 'saved', 'reading'] as const;
const mergeChoices = ['both', 'mine', 'theirs'] as const;
const settingChoices = ['mine', 'theirs'] as const;

/** What a backup would bring, kind by kind, and what is to be done where it differs from what is here. */
export function RestoreDialog({ preview, now, onRestore, onClose }: RestoreDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState<RestoreChoices>({
    highlights: 'both',
    saved: 'both',
    reading: 'both',
    settings: preview.hasDefaultSettings ? 'theirs' : 'mine',
  });
  const { createdAt, tallies, settings, articles, rejects } = preview;
  const { dialog: says } = restoreWords;
  return (
    <Dialog
      class="RestoreDialog"
      title={says.title(`${formatShortDate(createdAt, now)} ${formatTimeOfDay(createdAt)}`)}
      dialog={dialog}
      onClose={onClose}
    >
      <dl>
        {merged.map((kind) => (
          <RestoreKind<RestoreChoices[typeof kind]>
            key={kind}
            name={says.kinds[kind]}
            counts={tallyLabels(tallies[kind])}
            choice={
              tallies[kind].differing === 0
                ? null
                : {
                    value: choices[kind],
                    choices: mergeChoices,
                    wordsFor: (choice) => says.choices[kind][choice],
                    onChange: (choice) => setChoices({ ...choices, [kind]: choice }),
                  }
            }
          />
        ))}
        <RestoreKind<RestoreChoices['settings']>
          name={says.kinds.settings}
          counts={settings === 0 ? [says.nothing] : [says.otherSettings(settings)]}
          choice={
            settings === 0
              ? null
              : {
                  value: choices.settings,
                  choices: settingChoices,
                  wordsFor: (choice) => says.choices.settings[choice],
                  onChange: (choice) => setChoices({ ...choices, settings: choice }),
                }
          }
        />
        {articles.added + articles.same > 0 && (
          <RestoreKind
            name={says.kinds.articles}
            counts={[says.added(articles.added), says.known(articles.same)]}
            choice={null}
          />
        )}
      </dl>
      {rejects > 0 && <p>{says.rejects(rejects)}</p>}
      <p>{says.nothingRemoved}</p>
      <footer>
        <Button look="primary" onClick={() => onRestore(choices)}>
          {says.restore}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{says.cancel}</Button>
      </footer>
    </Dialog>
  );
}

/** What there is of it; what there is nothing of is not counted. */
function tallyLabels({ added, same, differing }: RestorePreview['tallies']['saved']): string[] {
  const { dialog } = restoreWords;
  const told = [
    { count: added, text: dialog.added(added) },
    { count: same, text: dialog.same(same) },
    { count: differing, text: dialog.differing(differing) },
  ].filter(({ count }) => count > 0);
  return told.length === 0 ? [dialog.nothing] : told.map(({ text }) => text);
}
