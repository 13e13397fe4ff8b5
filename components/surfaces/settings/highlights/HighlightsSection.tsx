import { highlightColors } from '../../../../lib/highlight/highlight-color.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { ColorNameField } from './ColorNameField.tsx';

export type HighlightsSectionProps = { settings: Settings };

/** What the user calls the colors of highlights. */
export function HighlightsSection({ settings }: HighlightsSectionProps) {
  return (
    <Section title={t('settings_highlightsTitle')}>
      <SectionNote>{t('settings_colorNamesHint')}</SectionNote>
      {highlightColors.map((color) => (
        <ColorNameField key={color} color={color} name={settings[`colorName${color}`]} />
      ))}
    </Section>
  );
}
