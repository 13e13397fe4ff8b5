import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { Settings } from '../../../lib/settings.ts';
import { Switch } from '../../ui/fields/Switch.tsx';
import { Section } from '../../ui/Section.tsx';
import { BacklogField } from './BacklogField.tsx';
import { FollowedGroups } from './FollowedGroups.tsx';

export type FirstChoicesProps = { settings: Settings };

/** What a user may want to decide at once; everything else is in the settings. */
export function FirstChoices({ settings }: FirstChoicesProps) {
  return (
    <Section title={t('welcome_choices')}>
      <BacklogField />
      <Switch
        label={t('settings_showNotifications')}
        on={settings.showNotifications}
        onChange={(showNotifications) => void changeSettings({ showNotifications })}
      />
      <FollowedGroups settings={settings} />
    </Section>
  );
}
