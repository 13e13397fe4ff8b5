import { useId, useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { entryProblemMessage } from '../../../../lib/presenters/watch/watch-lists.ts';
import { type Entity, entityKinds } from '../../../../lib/watch/entity.ts';
import { entryProblem, phraseFields } from '../../../../lib/watch/entry-problem.ts';
import { stripped } from '../../../../lib/watch/list-file.ts';
import { entityCalled } from '../../../../lib/watch/watch-list.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Field } from '../../../ui/fields/Field.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import '../../../ui/fields/text-box.css';
import { FollowingForm } from './FollowingForm.tsx';

export type EntryDialogProps = {
  /** The entry; one without a name is new. */
  entry: Entity;
  known: ReadonlyMap<string, Entity>;
  /** Receives the entry, or the name of a known one. */
  onSave: (entry: Entity | string) => void;
  onClose: () => void;
};

type PhraseField = (typeof phraseFields)[number];

/** The phrases of a field as they are typed: one in each line. */
const typedFields = (entry: Entity): Record<PhraseField, string> =>
  Object.fromEntries(
    phraseFields.map((field) => [field, entry[field]?.join('\n') ?? '']),
  ) as Record<PhraseField, string>;

/** An entry as it is typed, and what keeps it from being saved. */
function useEntryForm(entry: Entity, known: EntryDialogProps['known']) {
  const [name, setName] = useState(entry.name);
  const [kind, setKind] = useState(entry.kind);
  const [typed, setTyped] = useState(() => typedFields(entry));
  const linesOf = (field: PhraseField) =>
    typed[field].split('\n').filter((line) => line.trim() !== '');
  const written = stripped({
    ...entry,
    name,
    kind,
    ...Object.fromEntries(phraseFields.map((field) => [field, linesOf(field)])),
  });
  const others = [...known.values()].filter(({ name }) => name !== entry.name);
  const other = written.name === entry.name ? undefined : entityCalled(others, written.name);
  const problem = written.name === '' || other ? null : entryProblem(written);
  const isNew = entry.name === '';
  const isReady = written.name !== '' && problem === null && (isNew || !other);
  return { name, setName, kind, setKind, typed, setTyped, written, other, problem, isReady };
}

/** Edits an entry of the user's, or changes a built-in one. */
export function EntryDialog({ entry, known, onSave, onClose }: EntryDialogProps) {
  const names = useId();
  const form = useEntryForm(entry, known);
  const { written, other, problem, isReady, typed } = form;
  const isNew = entry.name === '';
  return (
    <FollowingForm
      title={entry.name || t('follow_addEntry')}
      isReady={isReady}
      onSave={() => onSave(other ? other.name : written)}
      onClose={onClose}
    >
      <TextField
        label={t('follow_field_name')}
        list={names}
        value={form.name}
        onInput={form.setName}
      />
      {isNew && (
        <datalist id={names}>
          {[...known.keys()].map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {!other && (
        <>
          <Choice
            label={t('follow_entryKind')}
            value={form.kind}
            choices={entityKinds}
            labelFor={(each) => t(`follow_kindOf_${each}`)}
            onChange={form.setKind}
          />
          <PhraseFields entry={entry} typed={typed} onInput={form.setTyped} />
        </>
      )}
      <p role="status">
        {problem && entryProblemMessage(problem)}
        {other && (isNew ? t('follow_knownEntry', { name: other.name }) : t('follow_entryTaken'))}
      </p>
    </FollowingForm>
  );
}

type PhraseFieldsProps = {
  entry: Entity;
  typed: Record<PhraseField, string>;
  onInput: (typed: Record<PhraseField, string>) => void;
};

/** The other names, and below them the fields that few entries need. */
function PhraseFields({ entry, typed, onInput }: PhraseFieldsProps) {
  const phrases = (field: PhraseField) => (
    <Field key={field} label={t(`follow_field_${field}`)}>
      {({ id }) => (
        <textarea
          class="TextBox"
          id={id}
          dir="auto"
          rows={2}
          value={typed[field]}
          onInput={({ currentTarget }) => onInput({ ...typed, [field]: currentTarget.value })}
        />
      )}
    </Field>
  );
  const [aliases, ...others] = phraseFields;
  return (
    <>
      {phrases(aliases)}
      <p>{t('follow_fieldsHint')}</p>
      <details open={others.some((field) => entry[field])}>
        <summary>{t('follow_moreFields')}</summary>
        {others.map(phrases)}
      </details>
    </>
  );
}
