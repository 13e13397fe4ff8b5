import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import { unmanaged } from '../../../lib/managed-settings.ts';
import { readPolicy } from '../../../lib/platform/settings.ts';
import type { Settings } from '../../../lib/settings.ts';
import { Switch } from '../../ui/fields/Switch.tsx';
import { Section } from '../../ui/Section.tsx';
import { useRefetchOnFocus } from '../page-frame/use-refetch-on-focus.ts';
import { BacklogField } from './BacklogField.tsx';
import { FollowedGroups } from './FollowedGroups.tsx';

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
