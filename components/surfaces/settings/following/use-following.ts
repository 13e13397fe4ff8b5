import { useMemo } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { type Following, fits } from '../../../../lib/watch/edit-lists.ts';
import type { Entity } from '../../../../lib/watch/entity.ts';
import { knownEntities, ownEntities } from '../../../../lib/watch/watch-list.ts';
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
