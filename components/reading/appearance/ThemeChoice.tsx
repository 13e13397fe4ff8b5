import { changeSettings } from '../../../lib/app/settings.ts';
import { type Theme, themes } from '../../../lib/settings.ts';
import { words } from '../../../lib/i18n/en.ts';
import { Segments } from '../../ui/fields/Segments.tsx';

export type ThemeChoiceProps = { theme: Theme };

/** The colours of every page of the reader. */
export function ThemeChoice({ theme }: ThemeChoiceProps) {
  return (
    <Segments
      label={words.text.theme}
      choices={themes}
      value={theme}
      wordsFor={(choice) => words.text.themes[choice]}
      onChange={(choice) => void changeSettings({ theme: choice })}
    />
  );
}
