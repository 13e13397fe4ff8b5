import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import { type Following, follow, groupList } from '../../../lib/watch/edit-lists.ts';
import { type EntityKind, entityKinds } from '../../../lib/watch/entity.ts';
import { Toggles } from '../../ui/fields/Toggles.tsx';
import { SectionNote } from '../../ui/SectionNote.tsx';
import { useBuiltInEntities } from '../../watch/use-built-in-entities.ts';

export type FollowedGroupsProps = { settings: Following };

/** Follows whole groups of the built-in list. */
export function FollowedGroups({ settings }: FollowedGroupsProps) {
  const builtIn = useBuiltInEntities();
  const on = new Set(settings.followed);
  const namesOf = (kind: EntityKind) =>
    builtIn.flatMap((entity) => (entity.kind === kind ? entity.name : []));
  const groups = entityKinds.filter((kind) => namesOf(kind).length > 0);
  const followed = groups.filter((kind) => namesOf(kind).every((name) => on.has(name)));
  const choose = (kind: EntityKind, follows: boolean) =>
    void changeSettings((before) => {
      const list = groupList(before.watchLists, kind);
      const { followed, watchLists } = follow(before, list, namesOf(kind), follows);
      return { followed, watchLists };
    });
  if (groups.length === 0) return null;
  return (
    <div class="FollowedGroups">
      <Toggles
        label={t('welcome_follow')}
        choices={groups}
        values={followed}
        labelFor={(kind) => t(`follow_kind_${kind}`)}
        onToggle={choose}
      />
      <SectionNote>{t('welcome_followHint')}</SectionNote>
    </div>
  );
}
