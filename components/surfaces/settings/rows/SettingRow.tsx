import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { settingValue } from '../../../../lib/presenters/settings.ts';
import { defaultSettings } from '../../../../lib/setting-specs.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { LockNote } from '../../page-frame/LockNote.tsx';
import { SettingsContext } from './settings-context.ts';
import './SettingRow.css';

export type SettingRowProps = { name: keyof Settings; children: ComponentChildren };

/** A setting with its default. One that a policy sets is locked. */
export function SettingRow({ name, children }: SettingRowProps) {
  const { policy } = useContext(SettingsContext);
  if (name in policy.fixed) return <LockedRow>{children}</LockedRow>;
  return (
    <div class="SettingRow">
      {children}
      <p>{t('settings_default', { value: settingValue(name, defaultSettings[name]) })}</p>
    </div>
  );
}

/** A control that a policy keeps the user from using. */
export function LockedRow({ children }: { children: ComponentChildren }) {
  return (
    <fieldset class="SettingRow" disabled>
      {children}
      <LockNote />
    </fieldset>
  );
}
