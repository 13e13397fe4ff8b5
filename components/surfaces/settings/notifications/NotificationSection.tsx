import { useContext, useRef } from 'preact/hooks';
import { levelSettings } from '../../../../lib/app/notify/article-level.ts';
import { availableLevel, availableLevels } from '../../../../lib/app/notify/available-levels.ts';
import { articleKinds } from '../../../../lib/article/model/article-kind.ts';
import { t } from '../../../../lib/i18n/t.ts';
import {
  hasNotificationPermission,
  hasRichNotifications,
} from '../../../../lib/platform/notifications.ts';
import { badgeColors, badgeCounts } from '../../../../lib/settings.ts';
import { pauseActions, pausedUntil, usePause } from '../../../live/list/use-pause.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { useRefetchOnFocus } from '../../page-frame/use-refetch-on-focus.ts';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { QuietHoursControls } from './QuietHoursControls.tsx';

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

/** Whether the browser may show notifications. */
const useNotificationPermission = (): boolean =>
  useRefetchOnFocus(hasNotificationPermission, true)[0];

/** What the badge counts, and its color. */
function BadgeControls() {
  const { badgeCounts: counts, followed } = useContext(SettingsContext).settings;
  const isAboutNothing = counts === 'followed' && followed.length === 0;
  const hint = isAboutNothing ? t('settings_badgeFollowedHint') : undefined;
  return (
    <>
      <SettingChoice
        name="badgeCounts"
        choices={badgeCounts}
        hint={counts === 'new' ? t('settings_badgeNewHint') : hint}
      />
      {counts !== 'off' && <SettingChoice name="badgeColor" choices={badgeColors} />}
    </>
  );
}

type PauseControlProps = { now: number };

/** Pauses notifications, or ends a pause. Neither needs an undo, because the other button takes its place. */
function PauseControl({ now }: PauseControlProps) {
  const until = usePause(now);
  const box = useRef<HTMLDivElement>(null);
  if (until === undefined) return null;
  // The pressed button disappears; the focus moves to the box around its replacement.
  const press = (run: () => Promise<unknown>) => run().then(() => box.current?.focus());
  return (
    <div ref={box} tabIndex={-1}>
      <ButtonRow message={until === null ? null : pausedUntil(until, now)}>
        {pauseActions(until).map(({ label, run }) => (
          <Button key={label} onClick={() => void press(run)}>
            {label}
          </Button>
        ))}
      </ButtonRow>
    </div>
  );
}
