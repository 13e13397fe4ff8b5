import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { badgeColors, badgeCounts, type Settings } from '../../../../lib/settings.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';

export type BadgeSettingsProps = { settings: Settings };

/** What the badge counts, and its color. */
export function BadgeSettings({ settings }: BadgeSettingsProps) {
  const { badgeCounts: counts, badgeColor, followed } = settings;
  const hint =
    counts === 'new'
      ? t('settings_badgeNewHint')
      : counts === 'followed' && followed.length === 0 && t('settings_badgeFollowedHint');
  return (
    <>
      <Choice
        label={t('settings_badgeCounts')}
        {...(hint && { hint })}
        value={counts}
        choices={badgeCounts}
        labelFor={(each) => t(`settings_badgeCounts_${each}`)}
        onChange={(each) => void changeSettings({ badgeCounts: each })}
      />
      {counts !== 'off' && (
        <Choice
          label={t('settings_badgeColor')}
          value={badgeColor}
          choices={badgeColors}
          labelFor={(each) => t(`settings_badgeColor_${each}`)}
          onChange={(each) => void changeSettings({ badgeColor: each })}
        />
      )}
    </>
  );
}
