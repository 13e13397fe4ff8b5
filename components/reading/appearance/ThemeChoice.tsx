import { changeSettings } from '../../../lib/app/settings.ts';
import { words } from '../../../lib/i18n/en.ts';
import { type Theme, themes } from '../../../lib/settings.ts';
import { Segments } from '../../ui/fields/Segments.tsx';

export type ThemeChoiceProps = { theme: Theme };

/** The colors of every page of the reader. */
export function ThemeChoice({ theme }: ThemeChoiceProps) {
  return (
    <Segments
      label={words.text.theme}
      choices={themes}
      value={theme}
      labelFor={(choice) => words.text.themes[choice]}
      onChange={(choice) => void changeSettings({ theme: choice })}
    />
  );
}
