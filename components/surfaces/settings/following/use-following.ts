import { useMemo, useState } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { type Following, fits } from '../../../../lib/watch/edit-lists.ts';
import type { Entity } from '../../../../lib/watch/entity.ts';
import { knownEntities, ownEntities } from '../../../../lib/watch/watch-list.ts';
import { useBuiltInEntities } from '../../../watch/use-built-in-entities.ts';

/** What the user follows, and how it is changed. */
export interface FollowingState extends Following {
  /** The built-in list; empty until it is read. */
  builtIn: readonly Entity[];
  /** All that can be followed, by name. */
  known: ReadonlyMap<string, Entity>;
  /** Stores a change if there is room for it; one with a message can be undone. */
  change: (next: Following, message?: string) => void;
  /** The last message, and how its change is undone. */
  shown: { text: string; undo?: (() => void) | undefined } | null;
  show: (text: string) => void;
}

/** The settings of what is followed, with the built-in list. */
export function useFollowing({ followed, watchLists }: Settings): FollowingState {
  const builtIn = useBuiltInEntities();
  const [shown, setShown] = useState<FollowingState['shown']>(null);
  const known = useMemo(() => {
    const all = knownEntities(builtIn, ownEntities(watchLists));
    return new Map(all.map((entity) => [entity.name, entity]));
  }, [builtIn, watchLists]);
  const change = (next: Following, message?: string) => {
    const undo = () => {
      setShown(null);
      void changeSettings({ followed, watchLists });
    };
    if (!fits(next)) return setShown({ text: t('follow_full') });
    setShown(message === undefined ? null : { text: message, undo });
    void changeSettings({ followed: next.followed, watchLists: next.watchLists });
  };
  return {
    followed,
    watchLists,
    builtIn,
    known,
    change,
    shown,
    show: (text) => setShown({ text }),
  };
}
