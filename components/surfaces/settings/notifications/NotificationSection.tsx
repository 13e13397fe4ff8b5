import { levelSettings } from '../../../../lib/app/notify/notification-level.ts';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { type ArticleKind, articleKinds } from '../../../../lib/article/model/article-kind.ts';
import { formatTimeOfDay } from '../../../../lib/i18n/format-time.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { hasRichNotifications } from '../../../../lib/platform/notifications.ts';
import { notificationLevels, type Settings } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { BadgeSettings } from './BadgeSettings.tsx';
import { PauseControl } from './PauseControl.tsx';
import { QuietHours } from './QuietHours.tsx';
import { useNotificationPermission } from './use-notification-permission.ts';

export type NotificationSectionProps = { settings: Settings; now: number };

const briefingHours: readonly (number | null)[] = [
  null,
  ...Array.from({ length: 24 }, (_, at) => at),
];

/** On a day without a change of the clock. */
const hourLabel = (hour: number | null): string =>
  hour === null
    ? t('settings_briefingHour_off')
    : formatTimeOfDay(new Date(2026, 0, 1, hour).getTime());

/** Which articles are announced, how and when, what the badge counts, and when a briefing sums them up. */
export function NotificationSection({ settings, now }: NotificationSectionProps) {
  const allowed = useNotificationPermission();
  const { showNotifications } = settings;
  return (
    <Section title={t('settings_notificationsTitle')} name="notifications">
      <Switch
        label={t('settings_showNotifications')}
        hint={allowed ? t('settings_showNotificationsHint') : t('settings_notificationsBlocked')}
        on={showNotifications}
        onChange={(on) => void changeSettings({ showNotifications: on })}
      />
      {showNotifications && (
        <>
          <PauseControl now={now} />
          {!hasRichNotifications && <SectionNote>{t('settings_plainNotifications')}</SectionNote>}
          {articleKinds.map((kind) => (
            <LevelChoice key={kind} kind={kind} settings={settings} />
          ))}
          {settings.followed.length > 0 && (
            <Switch
              label={t('settings_onlyNotifyFollowed')}
              hint={t('settings_onlyNotifyFollowedHint')}
              on={settings.onlyNotifyFollowed}
              onChange={(onlyNotifyFollowed) => void changeSettings({ onlyNotifyFollowed })}
            />
          )}
          <QuietHours settings={settings} />
        </>
      )}
      <BadgeSettings settings={settings} />
      <Choice
        label={t('settings_briefingHour')}
        hint={t('settings_briefingHourHint')}
        value={settings.briefingHour}
        choices={briefingHours}
        labelFor={hourLabel}
        onChange={(briefingHour) => void changeSettings({ briefingHour })}
      />
    </Section>
  );
}

/** How articles of a kind are announced. Where nothing can be silent, what would be is on. */
function LevelChoice({ kind, settings }: { kind: ArticleKind; settings: Settings }) {
  const name = levelSettings[kind];
  const levels = notificationLevels.filter((each) => hasRichNotifications || each !== 'silent');
  const level = settings[name];
  return (
    <Choice
      label={t(`filter_kind_${kind}`)}
      value={levels.includes(level) ? level : 'on'}
      choices={levels}
      labelFor={(each) => t(`settings_notificationLevel_${each}`)}
      onChange={(each) => void changeSettings({ [name]: each })}
    />
  );
}
