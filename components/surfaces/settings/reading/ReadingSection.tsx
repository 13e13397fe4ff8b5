import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { markReadAfterChoices, type Settings } from '../../../../lib/settings.ts';
import { FontChoice } from '../../../reading/appearance/FontChoice.tsx';
import { ThemeChoice } from '../../../reading/appearance/ThemeChoice.tsx';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DensityChoice } from './DensityChoice.tsx';
import { TextRange } from './TextRange.tsx';
import { TextSample } from './TextSample.tsx';
import './ReadingSection.css';

export type ReadingSectionProps = { settings: Settings };

/** How articles look, and when they are marked as read. */
export function ReadingSection({ settings }: ReadingSectionProps) {
  const { theme, density, font, dimPictures, markReadAfter, markReadOnScroll } = settings;
  return (
    <Section title={t('settings_readingTitle')}>
      <div class="ReadingSection">
        <p class="label" aria-hidden="true">
          {t('appearance_theme')}
        </p>
        <ThemeChoice theme={theme} />
        <p class="label" aria-hidden="true">
          {t('list_density')}
        </p>
        <DensityChoice density={density} />
        <p class="hint">{t('list_densityHint')}</p>
        <p class="label" aria-hidden="true">
          {t('appearance_font')}
        </p>
        <FontChoice font={font} />
        <p class="hint">{t('appearance_fontHint')}</p>
      </div>
      <TextRange name="textSize" settings={settings} />
      <TextRange name="lineHeight" settings={settings} />
      <TextRange name="measure" settings={settings} />
      <TextSample />
      <Switch
        label={t('appearance_dimPictures')}
        hint={t('appearance_dimPicturesHint')}
        on={dimPictures}
        onChange={(dim) => void changeSettings({ dimPictures: dim })}
      />
      <Choice
        label={t('settings_markReadAfter')}
        value={markReadAfter}
        choices={[...new Set([...markReadAfterChoices, markReadAfter])]}
        labelFor={markReadLabel}
        onChange={(choice) => void changeSettings({ markReadAfter: choice })}
      />
      <Switch
        label={t('settings_markReadOnScroll')}
        hint={t('settings_markReadOnScrollHint')}
        on={markReadOnScroll}
        onChange={(on) => void changeSettings({ markReadOnScroll: on })}
      />
    </Section>
  );
}

function markReadLabel(seconds: number | null): string {
  if (seconds === null) return t('settings_markReadAfter_manually');
  return seconds === 0
    ? t('settings_markReadAfter_opened')
    : t('settings_markReadAfter_seconds', { count: seconds });
}
