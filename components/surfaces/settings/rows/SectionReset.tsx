import { useContext, useRef, useState } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { ManagedSettings } from '../../../../lib/managed-settings.ts';
import {
  defaultSettings,
  type SettingsSection,
  settingNames,
  settingSpecs,
} from '../../../../lib/setting-specs.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { type Message, StatusMessage } from '../../../ui/StatusMessage.tsx';
import { SettingsContext } from './settings-context.ts';

export type SectionResetProps = { section: SettingsSection };

/** Resets the settings of a section to their defaults, if any differs, and offers to undo it. */
export function SectionReset({ section }: SectionResetProps) {
  const { settings, policy } = useContext(SettingsContext);
  const [message, setMessage] = useState<Message>();
  const box = useRef<HTMLDivElement>(null);
  const changed = changedSettings(section, settings, policy);
  const apply = async (change: Partial<Settings>, after: Message | undefined) => {
    await changeSettings(change);
    setMessage(after);
    // The pressed button disappears.
    box.current?.focus();
  };
  const pick = (from: Settings) => Object.fromEntries(changed.map((name) => [name, from[name]]));
  const undo = { label: t('action_undo'), run: () => apply(pick(settings), undefined) };
  const reset = () => apply(pick(defaultSettings), { text: t('settings_resetDone'), action: undo });
  return (
    <div class="SectionReset" ref={box} tabIndex={-1}>
      <StatusMessage message={changed.length === 0 ? message : undefined} />
      {changed.length > 0 && (
        <Button look="quiet" onClick={reset}>
          {t('settings_reset')}
        </Button>
      )}
    </div>
  );
}

/** Settings with entries that the user has made. Each has its own way of removing them. */
const madeByUser: readonly (keyof Settings)[] = [
  'savedSearches',
  'followed',
  'watchLists',
  'rules',
];

/** The settings of a section that differ from their defaults and that the user can change. */
const changedSettings = (
  section: SettingsSection,
  settings: Settings,
  { fixed }: ManagedSettings,
): (keyof Settings)[] =>
  settingNames.filter(
    (name) =>
      settingSpecs[name].section === section &&
      !madeByUser.includes(name) &&
      !(name in fixed) &&
      JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]),
  );
