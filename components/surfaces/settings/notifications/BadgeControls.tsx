import { useContext } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { badgeColors, badgeCounts } from '../../../../lib/settings.ts';
import { SettingChoice } from '../rows/SettingChoice.tsx';
import { SettingsContext } from '../rows/settings-context.ts';

/** What the badge counts, and its color. */
export function BadgeControls() {
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
