import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useNotificationPermission } from './use-notification-permission.ts';

export type NotificationSectionProps = { settings: Settings };

/** Whether new articles trigger notifications. */
export function NotificationSection({ settings }: NotificationSectionProps) {
  const allowed = useNotificationPermission();
  return (
    <Section title={t('settings_notificationsTitle')}>
      <Switch
        label={t('settings_showNotifications')}
        hint={allowed ? t('settings_showNotificationsHint') : t('settings_notificationsBlocked')}
        on={settings.showNotifications}
        onChange={(showNotifications) => void changeSettings({ showNotifications })}
      />
      {settings.followed.length > 0 && (
        <Switch
          label={t('settings_onlyNotifyFollowed')}
          hint={t('settings_onlyNotifyFollowedHint')}
          on={settings.onlyNotifyFollowed}
          onChange={(onlyNotifyFollowed) => void changeSettings({ onlyNotifyFollowed })}
        />
      )}
    </Section>
  );
}
