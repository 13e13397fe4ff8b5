import { useContext } from 'preact/hooks';
import { levelSettings } from '../../../../lib/app/notify/article-level.ts';
import { availableLevel, availableLevels } from '../../../../lib/app/notify/available-levels.ts';
import { articleKinds } from '../../../../lib/article/model/article-kind.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { hasRichNotifications } from '../../../../lib/platform/notifications.ts';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { BadgeControls } from './BadgeControls.tsx';
import { PauseControl } from './PauseControl.tsx';
import { QuietHoursControls } from './QuietHoursControls.tsx';
import { useNotificationPermission } from './use-notification-permission.ts';

export type NotificationSectionProps = { now: number };

/** Which articles are announced, how and when, and what the badge counts. */
export function NotificationSection({ now }: NotificationSectionProps) {
  const { settings } = useContext(SettingsContext);
  const allowed = useNotificationPermission();
  return (
    <>
      <SettingSwitch
        name="showNotifications"
        hint={allowed ? t('settings_showNotificationsHint') : t('settings_notificationsBlocked')}
      />
      {settings.showNotifications && (
        <>
          <PauseControl now={now} />
          {!hasRichNotifications && <SectionNote>{t('settings_plainNotifications')}</SectionNote>}
          {articleKinds.map((kind) => {
            const name = levelSettings[kind];
            const value = availableLevel(settings[name]);
            return <SettingChoice key={kind} {...{ name, value }} choices={availableLevels} />;
          })}
          {settings.followed.length > 0 && (
            <SettingSwitch name="onlyNotifyFollowed" hint={t('settings_onlyNotifyFollowedHint')} />
          )}
          <QuietHoursControls />
        </>
      )}
      <BadgeControls />
    </>
  );
}
