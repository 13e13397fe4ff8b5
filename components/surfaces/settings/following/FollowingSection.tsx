import { useContext, useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { elementLabel, listTitle } from '../../../../lib/presenters/watch/watch-lists.ts';
import { withRenamedEntity } from '../../../../lib/rules/rename-entity.ts';
import { watchProgress } from '../../../../lib/store/watch/watch-job.ts';
import {
  follow,
  isSameList,
  keep,
  withEdited,
  withEntity,
  withoutEntity,
  withoutList,
} from '../../../../lib/watch/edit-lists.ts';
import type { Entity } from '../../../../lib/watch/entity.ts';
import { writeListFile } from '../../../../lib/watch/list-file.ts';
import { nameOf, type WatchList } from '../../../../lib/watch/watch-list.ts';
import { latest, useLive } from '../../../live/use-live.ts';
import { downloadFile } from '../../../ui/dom/download-file.ts';
import { SearchField } from '../../../ui/fields/SearchField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { EntityGroup, type ListActions } from './EntityGroup.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { ListDialog } from './ListDialog.tsx';
import { ListFiles } from './ListFiles.tsx';
import { type FollowingState, shownLists, useFollowing } from './use-following.ts';

const newList: WatchList = {
  name: '',
  color: 1,
  keeps: false,
  kept: [],
  notify: 'on',
  entities: [],
};

/** What is edited in a dialog: a list, or an entry of one, `null` for a new one. */
type Edited = { list: WatchList } & ({ kind: 'list' } | { kind: 'entry'; name: string | null });

/** What the user follows: the user's own lists, and companies, elements and more by group. */
export function FollowingSection() {
  const { settings } = useContext(SettingsContext);
  const state = useFollowing(settings);
  const { followed, watchLists, builtIn, known, change } = state;
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<Edited | null>(null);
  const close = () => setEdited(null);
  const wanted = typed.trim().toLowerCase();
  const isWanted = (entity: Entity) =>
    [entity.name, ...(entity.aliases ?? []), elementLabel(entity)].some((each) =>
      each.toLowerCase().includes(wanted),
    );
  const lists = shownLists(state)
    .map(({ list, entities }) => ({ list, entities: entities.filter(isWanted) }))
    .filter(({ list, entities }) => entities.length > 0 || (wanted === '' && !list.group));
  const on = new Set(followed);
  return (
    <Section title={t('settings_watchLists')} name="watch-lists" level={3}>
      <SectionNote>{t('settings_followingHint')}</SectionNote>
      <SettingSwitch name="markFollowed" />
      <WatchProgress />
      <SearchField label={t('settings_findEntity')} value={typed} onInput={setTyped} />
      {lists.map(({ list, entities }) => (
        <EntityGroup
          key={`${list.group} ${list.name}`}
          list={list}
          entities={entities}
          followed={on}
          isOpen={wanted !== ''}
          actions={listActions(state, setEdited)}
        />
      ))}
      {builtIn.length > 0 && lists.length === 0 && (
        <SectionNote>{t('settings_noEntity')}</SectionNote>
      )}
      <ListFiles state={state} onNew={() => setEdited({ kind: 'list', list: newList })} />
      {edited?.kind === 'list' && (
        <ListDialog
          list={edited.list}
          lists={watchLists}
          onSave={(list) =>
            change(
              (before) => ({
                followed: before.followed,
                watchLists: withEdited(before.watchLists, list, edited.list),
              }),
              t('follow_saved', { name: listTitle(list) }),
            )
          }
          onClose={close}
        />
      )}
      {edited?.kind === 'entry' && (
        <EntryDialog
          entry={known.get(edited.name ?? '') ?? newEntry(edited.list)}
          known={known}
          onSave={(entry) =>
            change(
              (before) => ({
                ...withEntity(before, edited.list, entry, edited.name),
                ...withRenamedEntity(before, edited.name ?? nameOf(entry), nameOf(entry)),
              }),
              t('follow_saved', { name: nameOf(entry) }),
            )
          }
          onClose={close}
        />
      )}
    </Section>
  );
}

const newEntry = ({ group = 'topic' }: WatchList): Entity => ({ name: '', kind: group });

function listActions(state: FollowingState, edit: (edited: Edited) => void): ListActions {
  const { builtIn, known, change } = state;
  return {
    follow: (list, names, on) =>
      change(
        (before) => follow(before, list, names, on),
        // A single switch can be turned back as easily as undone.
        names.length > 1 ? t('follow_saved', { name: listTitle(list) }) : undefined,
      ),
    keep: (list, name, on) => change((before) => keep(before, list, name, on)),
    editList: (list) => edit({ kind: 'list', list }),
    editEntry: (list, name) => edit({ kind: 'entry', list, name }),
    removeEntry: (list, name) =>
      change(
        (before) => withoutEntity(before, list, name, builtIn),
        t('follow_entryDeleted', { name }),
      ),
    deleteList: (list) =>
      change(
        (before) => withoutList(before, list, builtIn),
        t('follow_listDeleted', { name: listTitle(list) }),
      ),
    exportList: (list) => {
      const shown = shownLists(state).find((each) => isSameList(each.list, list));
      const entities = shown?.entities.map(({ name }) => name) ?? list.entities;
      const text = writeListFile([{ ...list, entities }], [...known.values()]);
      downloadFile('watch-list.json', new Blob([text], { type: 'application/json' }));
    },
  };
}

/** How many articles have been searched since what is followed changed. */
function WatchProgress() {
  const progress = latest(useLive(watchProgress, []));
  return progress ? <SectionNote>{t('follow_searching', progress)}</SectionNote> : null;
}
