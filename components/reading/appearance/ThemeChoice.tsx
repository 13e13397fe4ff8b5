import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import { type Theme, themes } from '../../../lib/settings.ts';
import { Segments } from '../../ui/fields/Segments.tsx';

export type ThemeChoiceProps = { theme: Theme };

/** The color theme of every page. */
export function ThemeChoice({ theme }: ThemeChoiceProps) {
  return (
    <Segments
      label={t('appearance_theme')}
      choices={themes}
      value={theme}
      labelFor={(choice) => t(`appearance_theme_${choice}`)}
      onChange={(choice) => void changeSettings({ theme: choice })}
    />
  );
}
