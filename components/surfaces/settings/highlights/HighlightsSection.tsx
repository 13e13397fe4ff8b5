import { useContext } from 'preact/hooks';
import { highlightColors } from '../../../../lib/highlight/highlight-color.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingRow } from '../rows/SettingRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import { ColorNameField } from './ColorNameField.tsx';

/** Where notes stand, what the user calls the colors of highlights, and where the export is. */
export function HighlightsSection() {
  const { settings } = useContext(SettingsContext);
  return (
    <>
      <SettingSwitch name="notesInText" hint={t('settings_notesInTextHint')} />
      <SectionNote>{t('settings_colorNamesHint')}</SectionNote>
      {highlightColors.map((color) => (
        <SettingRow key={color} name={`colorName${color}`}>
          <ColorNameField color={color} name={settings[`colorName${color}`]} />
        </SettingRow>
      ))}
      <SectionNote>{t('settings_exportHint')}</SectionNote>
    </>
  );
}
