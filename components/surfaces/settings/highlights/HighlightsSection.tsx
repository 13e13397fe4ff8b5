import { useContext, useState } from 'preact/hooks';
import { changeSettings } from '../../../../lib/app/settings.ts';
import { type HighlightColor, highlightColors } from '../../../../lib/highlight/highlight-color.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { maxColorNameLength } from '../../../../lib/settings.ts';
import { ColorSample } from '../../../highlight/ColorSample.tsx';
import { Field } from '../../../ui/fields/Field.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingRow } from '../rows/SettingRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';
import '../../../ui/fields/text-box.css';
import './ColorNameField.css';

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

type ColorNameFieldProps = {
  color: HighlightColor;
  /** The user's name for it. */
  name: string | null;
};

/** The name of a color, saved as the user types. */
function ColorNameField({ color, name }: ColorNameFieldProps) {
  // Keeps the spaces at its ends until the field is left.
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string) => {
    setTyped(text);
    void changeSettings({ [`colorName${color}`]: text.trim() || null });
  };
  return (
    <Field label={t(`highlight_color_${color}`)}>
      {({ id }) => (
        <span class="ColorNameField">
          <ColorSample color={color} />
          <input
            class="TextBox"
            id={id}
            type="text"
            dir="auto"
            maxLength={maxColorNameLength}
            value={typed ?? name ?? ''}
            placeholder={t(`settings_colorNameExample_${color}`)}
            onInput={(event) => write(event.currentTarget.value)}
            onBlur={() => setTyped(null)}
          />
        </span>
      )}
    </Field>
  );
}
