import { changeSettings } from '../../../../lib/app/settings.ts';
import { highlightColors } from '../../../../lib/highlight/highlight-color.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { ColorNameField } from './ColorNameField.tsx';

export type HighlightsSectionProps = { settings: Settings };

/** Where notes stand, and what the user calls the colors of highlights. */
export function HighlightsSection({ settings }: HighlightsSectionProps) {
  return (
    <Section title={t('settings_highlightsTitle')}>
      <Switch
        label={t('settings_notesInText')}
        hint={t('settings_notesInTextHint')}
        on={settings.notesInText}
        onChange={(notesInText) => void changeSettings({ notesInText })}
      />
      <SectionNote>{t('settings_colorNamesHint')}</SectionNote>
      {highlightColors.map((color) => (
        <ColorNameField key={color} color={color} name={settings[`colorName${color}`]} />
      ))}
    </Section>
  );
}
