import { useEffect, useState } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { readEntities } from '../../../../lib/app/watch/entity-list.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { type Entity, entityKinds } from '../../../../lib/watch/entity.ts';
import { SearchField } from '../../../ui/fields/SearchField.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { EntityGroup } from './EntityGroup.tsx';

export type FollowingSectionProps = { settings: Settings };

/** What the user follows: companies, elements and more, by group. */
export function FollowingSection({ settings }: FollowingSectionProps) {
  const { followed, markFollowed } = settings;
  const entities = useEntities();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const isWanted = ({ name, aliases = [] }: Entity) =>
    [name, ...aliases].some((each) => each.toLowerCase().includes(wanted));
  const found = entities.filter(isWanted);
  const follow = (names: readonly string[], on: boolean) => {
    const others = followed.filter((name) => !names.includes(name));
    void changeSettings({ followed: on ? [...others, ...names] : others });
  };
  return (
    <Section title={t('settings_followingTitle')} name="following">
      <SectionNote>{t('settings_followingHint')}</SectionNote>
      <Switch
        label={t('settings_markFollowed')}
        on={markFollowed}
        onChange={(on) => void changeSettings({ markFollowed: on })}
      />
      <SearchField label={t('settings_findEntity')} value={typed} onInput={setTyped} />
      {entityKinds.map((kind) => (
        <EntityGroup
          key={kind}
          kind={kind}
          entities={found.filter((entity) => entity.kind === kind)}
          followed={followed}
          isOpen={wanted !== ''}
          onFollow={follow}
        />
      ))}
      {entities.length > 0 && found.length === 0 && (
        <SectionNote>{t('settings_noEntity')}</SectionNote>
      )}
    </Section>
  );
}

/** The built-in list; empty until it is read. */
function useEntities(): readonly Entity[] {
  const [entities, setEntities] = useState<readonly Entity[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    readEntities().then(setEntities, setFailure);
  }, []);
  if (failure) throw failure;
  return entities;
}
