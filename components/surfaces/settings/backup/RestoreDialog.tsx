import { useRef, useState } from 'preact/hooks';
import type { RestorePreview } from '../../../../lib/app/backup/open-backup.ts';
import type { RestoreChoices } from '../../../../lib/app/backup/restore.ts';
import { formatList } from '../../../../lib/i18n/format-list.ts';
import { formatDateTime } from '../../../../lib/i18n/format-time.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select, type SelectChoices } from '../../../ui/fields/Select.tsx';
import './RestoreDialog.css';

export type RestoreDialogProps = {
  preview: RestorePreview;
  now: number;
  onRestore: (choices: RestoreChoices) => void;
  onClose: () => void;
};

const mergedKinds = ['highlights', 'saved', 'reading'] as const;
const mergeChoices = ['both', 'mine', 'theirs'] as const;
const settingChoices = ['mine', 'theirs'] as const;

/** Previews a restore: what the backup adds of each kind, and how conflicts are resolved. */
export function RestoreDialog({ preview, now, onRestore, onClose }: RestoreDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState<RestoreChoices>({
    highlights: 'both',
    saved: 'both',
    reading: 'both',
    settings: preview.hasDefaultSettings ? 'theirs' : 'mine',
  });
  const { createdAt, tallies, added, offeredSettings, articles, rejects, keepsAll } = preview;
  return (
    <Dialog
      class="RestoreDialog"
      title={t('restore_dialog_title', {
        date: formatDateTime(createdAt, now),
      })}
      closeLabel={t('action_close')}
      dialog={dialog}
      onClose={onClose}
    >
      <dl>
        {mergedKinds.map((kind) => (
          <RestoreKind<RestoreChoices[typeof kind]>
            key={kind}
            name={t(`restore_dialog_kind_${kind}`)}
            counts={tallyLabels(tallies[kind])}
            choice={
              tallies[kind].differing === 0
                ? null
                : {
                    value: choices[kind],
                    choices: mergeChoices,
                    labelFor: (choice) => resolutionLabel(kind, choice),
                    onChange: (choice) => setChoices({ ...choices, [kind]: choice }),
                  }
            }
          />
        ))}
        {added.briefings > 0 && (
          <RestoreKind
            name={t('restore_dialog_kind_briefings')}
            counts={[t('restore_dialog_newCount', { count: added.briefings })]}
            choice={null}
          />
        )}
        <RestoredSettings
          preview={preview}
          value={choices.settings}
          onChange={(choice) => setChoices({ ...choices, settings: choice })}
        />
        {articles.added + articles.same > 0 && (
          <RestoreKind
            name={t('restore_dialog_kind_articles')}
            counts={[
              t('restore_dialog_newCount', { count: articles.added }),
              t('restore_dialog_existingCount', { count: articles.same }),
            ]}
            choice={null}
          />
        )}
      </dl>
      {rejects > 0 && <p>{t('restore_dialog_skippedEntries', { count: rejects })}</p>}
      {offeredSettings > 0 && choices.settings === 'theirs' && <p>{t('restore_dialog_offers')}</p>}
      <p>{t('restore_dialog_nothingRemoved')}</p>
      {!keepsAll && <p>{t('restore_dialog_ruleApplies')}</p>}
      <footer>
        <Button look="primary" onClick={() => onRestore(choices)}>
          {t('restore_restore')}
        </Button>
        <Button onClick={() => dialog.current?.close()}>{t('action_cancel')}</Button>
      </footer>
    </Dialog>
  );
}

type RestoredSettingsProps = {
  preview: RestorePreview;
  value: RestoreChoices['settings'];
  onChange: (choice: RestoreChoices['settings']) => void;
};

/** How many settings differ, and how many rules and entries of lists are new. */
function RestoredSettings({
  preview: { settings, added },
  value,
  onChange,
}: RestoredSettingsProps) {
  return (
    <RestoreKind
      name={t('restore_dialog_kind_settings')}
      counts={
        settings === 0
          ? [t('restore_dialog_noEntries')]
          : [t('restore_dialog_differingSettings', { count: settings }), ...followLabels(added)]
      }
      choice={
        settings === 0
          ? null
          : {
              value,
              choices: settingChoices,
              onChange,
              labelFor: (choice) => t(`restore_dialog_resolve_${choice}`),
            }
      }
    />
  );
}

type MergedKind = keyof RestorePreview['tallies'];

const resolutionLabel = (kind: MergedKind, choice: RestoreChoices[MergedKind]): string =>
  choice === 'both'
    ? t(`restore_dialog_resolve_${kind}_both`)
    : t(`restore_dialog_resolve_${choice}`);

/** The labels for new rules and new entries. */
const followLabels = ({ rules, entries }: RestorePreview['added']): string[] => [
  ...(rules > 0 ? [t('restore_dialog_newRules', { count: rules })] : []),
  ...(entries > 0 ? [t('restore_dialog_newEntries', { count: entries })] : []),
];

/** The non-zero counts as labels. */
function tallyLabels({ added, same, differing }: RestorePreview['tallies']['saved']): string[] {
  const counts = [
    { count: added, text: t('restore_dialog_newCount', { count: added }) },
    { count: same, text: t('restore_dialog_sameCount', { count: same }) },
    { count: differing, text: t('restore_dialog_conflictCount', { count: differing }) },
  ].filter(({ count }) => count > 0);
  return counts.length === 0 ? [t('restore_dialog_noEntries')] : counts.map(({ text }) => text);
}

type RestoreKindProps<T> = {
  name: string;
  counts: readonly string[];
  /** How conflicts are resolved; `null` if there are none. */
  choice: SelectChoices<T> | null;
};

/** One kind of data in a backup: its counts, and how conflicts are resolved. */
function RestoreKind<T>({ name, counts, choice }: RestoreKindProps<T>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {formatList(counts)}
        {choice && <Select label={t('restore_dialog_conflictsIn', { kind: name })} {...choice} />}
      </dd>
    </div>
  );
}
