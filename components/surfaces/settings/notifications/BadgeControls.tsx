import { t } from '../../../../lib/i18n/t.ts';
import { badgeColors, badgeCounts, type Settings } from '../../../../lib/settings.ts';
import { SettingChoice } from '../rows/SettingChoice.tsx';

export type BadgeControlsProps = { settings: Settings };

/** What the badge counts, and its color. */
export function BadgeControls({ settings: { badgeCounts: counts, followed } }: BadgeControlsProps) {
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
