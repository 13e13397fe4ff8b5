import { useState } from 'preact/hooks';
import type { SettingChanges } from '../../../../lib/app/backup/compare-settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { ConsentSetting, ConsentSettings } from '../../../../lib/setting-specs.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { useAttempt } from '../../../live/use-attempt.ts';
import { downloadFile } from '../../../ui/dom/download-file.ts';

export interface SettingsFileState {
  /** The result of the last action. */
  message: string | null;
  /** What the file in the preview changes. */
  changes: SettingChanges | null;
  /** Settings of an imported file that the user has not decided on yet. */
  offered: ConsentSettings;
  save: () => void;
  open: (file: File) => void;
  /** Takes what the preview shows. */
  take: () => void;
  close: () => void;
  decide: (names: readonly ConsentSetting[]) => void;
}

/**
 * Saves the settings as a file, and reads those of a file; nothing is stored before its preview was seen. `apply` stores
 * settings that neither delete, send nor mark anything.
 */
export function useSettingsFile(
  apply: (plain: Partial<Settings>) => Promise<void>,
): SettingsFileState {
  const [message, setMessage] = useState<string | null>(null);
  const [changes, setChanges] = useState<SettingChanges | null>(null);
  const [offered, setOffered] = useState<ConsentSettings>({});
  const attempt = useAttempt(setMessage);
  // Loaded on demand, as the rest of the backup is.
  const loadApp = () => import('../../../../lib/app/backup/settings-file.ts');

  const save = () =>
    attempt(async () => {
      const { name, blob } = await (await loadApp()).createSettingsFile();
      downloadFile(name, blob);
      setMessage(t('settingsFile_saved', { name }));
    });
  const open = (file: File) =>
    attempt(async () => {
      setMessage(null);
      setOffered({});
      const opened = await (await loadApp()).openSettingsFile(file);
      if (opened.ok) setChanges(opened.value);
      else setMessage(t(`settingsFile_failure_${opened.failure}`));
    });
  const take = () =>
    attempt(async () => {
      if (!changes) return;
      await apply(changes.plain);
      setOffered(changes.offered);
      setMessage(t('settingsFile_imported', { count: Object.keys(changes.plain).length }));
    });
  const decide = (names: readonly ConsentSetting[]) =>
    setOffered(({ ...left }) => {
      for (const name of names) delete left[name];
      return left;
    });
  return { message, changes, offered, save, open, take, close: () => setChanges(null), decide };
}
