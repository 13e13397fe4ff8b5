import { useMemo } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { byName } from '../../../../lib/name-order.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { type Following, fits, groupList } from '../../../../lib/watch/edit-lists.ts';
import { type Entity, entityKinds } from '../../../../lib/watch/entity.ts';
import { knownEntities, nameOf, ownEntities } from '../../../../lib/watch/watch-list.ts';
import type { Message } from '../../../ui/StatusMessage.tsx';
import { useBuiltInEntities } from '../../../watch/use-built-in-entities.ts';
import { useUndoableChange } from '../rows/use-undoable-change.ts';

/** What the user follows, and how to change it. */
export interface FollowingState extends Following {
  /** The built-in list; empty until it is read. */
  builtIn: readonly Entity[];
  /** All that can be followed, by name. */
  known: ReadonlyMap<string, Entity>;
  /** Stores the result of an edit if there is room for it. A change with a message can be undone. */
  change: (edit: (before: Settings) => Following & Partial<Settings>, message?: string) => void;
  /** The last message, with the undo of its change. */
  message: Message | undefined;
  show: (text: string) => void;
}

/** What the user follows, with the built-in list. */
export function useFollowing(settings: Settings): FollowingState {
  const { followed, watchLists } = settings;
  const builtIn = useBuiltInEntities();
  const { change: store, message, show } = useUndoableChange();
  const known = useMemo(() => {
    const all = knownEntities(builtIn, ownEntities(watchLists));
    return new Map(all.map((entity) => [entity.name, entity]));
  }, [builtIn, watchLists]);
  const change: FollowingState['change'] = (edit, text) => {
    if (!fits(edit(settings))) return show({ text: t('follow_full') });
    store((before) => {
      const next = edit(before);
      return fits(next) ? next : {};
    }, text);
  };
  return {
    followed,
    watchLists,
    builtIn,
    known,
    change,
    message,
    show: (text) => show({ text }),
  };
}

/** The user's lists, then the groups, each with its entities. */
export function shownLists({ watchLists, builtIn, known }: FollowingState) {
  // Until the built-in list is read, its names in the user's lists look like unknown ones.
  if (builtIn.length === 0) return [];
  const found = (names: readonly string[]) => names.flatMap((name) => known.get(name) ?? []);
  const own = watchLists
    .filter(({ group }) => !group)
    .map((list) => ({ list, entities: found(list.entities.map(nameOf)) }));
  const groups = entityKinds.map((kind) => {
    const list = groupList(watchLists, kind);
    const names = builtIn.flatMap((entity) => (entity.kind === kind ? entity.name : []));
    const added = list.entities.flatMap((each) => (typeof each === 'string' ? [] : each.name));
    const all = [...new Set([...names, ...added])];
    // Elements stand in the order of their atomic numbers.
    return { list, entities: found(kind === 'element' ? all : all.sort(byName)) };
  });
  return [...own, ...groups];
}
