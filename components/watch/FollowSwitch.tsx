import { changeSettings } from '../../lib/app/settings.ts';
import { readEntities } from '../../lib/app/watch/entity-list.ts';
import { t } from '../../lib/i18n/t.ts';
import { follow, groupList } from '../../lib/watch/edit-lists.ts';
import { entityCalled, nameOf } from '../../lib/watch/watch-list.ts';
import { Switch } from '../ui/fields/Switch.tsx';

export type FollowSwitchProps = { name: string; isFollowed: boolean };

/** Follows an entity, which then has the color of its list. */
export function FollowSwitch({ name, isFollowed }: FollowSwitchProps) {
  const change = async (on: boolean) => {
    const group = entityCalled(await readEntities(), name)?.kind;
    await changeSettings((before) => {
      const list = group
        ? groupList(before.watchLists, group)
        : before.watchLists.find(({ entities }) => entities.some((each) => nameOf(each) === name));
      return list ? follow(before, list, [name], on) : {};
    });
  };
  return (
    <Switch
      label={t('welcome_follow')}
      hint={t('dossier_byNames')}
      on={isFollowed}
      onChange={(on) => void change(on)}
    />
  );
}
