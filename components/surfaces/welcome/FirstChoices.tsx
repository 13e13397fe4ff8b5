import { useRef, useState } from 'preact/hooks';
import { backlogChoice, chooseBacklog } from '../../../lib/app/first-run/backlog.ts';
import { undoAction } from '../../../lib/app/reading/undo.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { type BacklogChoice, backlogChoices } from '../../../lib/backlog-choice.ts';
import { t } from '../../../lib/i18n/t.ts';
import { unmanaged } from '../../../lib/managed-settings.ts';
import { readPolicy } from '../../../lib/platform/settings.ts';
import { undoMessage } from '../../../lib/presenters/undo.ts';
import type { Settings } from '../../../lib/settings.ts';
import { countUnread } from '../../../lib/store/user/unread.ts';
import { type Following, follow, groupList } from '../../../lib/watch/edit-lists.ts';
import { type EntityKind, entityKinds } from '../../../lib/watch/entity.ts';
import { latest, useLive } from '../../live/use-live.ts';
import { Segments } from '../../ui/fields/Segments.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import { Toggles } from '../../ui/fields/Toggles.tsx';
import { Section } from '../../ui/Section.tsx';
import { SectionNote } from '../../ui/SectionNote.tsx';
import { type Message, StatusMessage } from '../../ui/StatusMessage.tsx';
import { useBuiltInEntities } from '../../watch/use-built-in-entities.ts';
import { useRefetchOnFocus } from '../page-frame/use-refetch-on-focus.ts';

export type FirstChoicesProps = { settings: Settings };

/**
 * The choices that a user may want to make at once, except those that a policy makes. Everything else is in the
 * settings.
 */
export function FirstChoices({ settings }: FirstChoicesProps) {
  const [policy] = useRefetchOnFocus(readPolicy, unmanaged);
  return (
    <Section title={t('welcome_choices')}>
      {policy.backlog === null && <BacklogField />}
      {policy.fixed.showNotifications === undefined && (
        <Switch
          label={t('settings_showNotifications')}
          on={settings.showNotifications}
          onChange={(showNotifications) => void changeSettings({ showNotifications })}
        />
      )}
      <FollowedGroups settings={settings} />
    </Section>
  );
}

/** Chooses which articles of the first poll are unread, with undo. */
function BacklogField() {
  const choice = latest(useLive(backlogChoice, []));
  const unread = latest(useLive(countUnread, []));
  const [message, setMessage] = useState<Message>();
  const field = useRef<HTMLDivElement>(null);
  const undo = async (id: number) => {
    setMessage({ text: undoMessage(await undoAction(id)) });
    // The pressed button disappears.
    field.current?.focus();
  };
  const choose = async (next: BacklogChoice) => {
    // Its undo would revert the choice before this one.
    setMessage(undefined);
    const id = await chooseBacklog(next);
    const action = id === null ? undefined : { label: t('action_undo'), run: () => void undo(id) };
    setMessage({ text: t(`welcome_chosen_${next}`), action });
  };
  if (choice === undefined || unread === undefined) return null;
  return (
    <div class="BacklogField" ref={field} tabIndex={-1}>
      <p class="label">{t('welcome_backlog')}</p>
      <Segments
        label={t('welcome_backlog')}
        choices={backlogChoices}
        value={choice}
        labelFor={(each) => t(`welcome_backlog_${each}`)}
        onChange={(next) => void choose(next)}
      />
      <p class="hint">{t('welcome_backlogHint', { count: unread })}</p>
      <StatusMessage message={message} />
    </div>
  );
}

type FollowedGroupsProps = { settings: Following };

/** Follows whole groups of the built-in list. */
function FollowedGroups({ settings }: FollowedGroupsProps) {
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
