import { changeSettings } from '../../lib/app/settings.ts';
import { type Theme, themes } from '../../lib/settings.ts';
import { words } from '../../lib/words/en.ts';
import './ThemeChoice.css';

export type ThemeChoiceProps = { theme: Theme };

/** System, light or dark. */
export function ThemeChoice({ theme }: ThemeChoiceProps) {
  return (
    <fieldset class="ThemeChoice">
      <legend class="visually-hidden">{words.text.theme}</legend>
      {themes.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="theme"
            class="visually-hidden"
            checked={choice === theme}
            onChange={() => void changeSettings({ theme: choice })}
          />
          {words.text.themes[choice]}
        </label>
      ))}
    </fieldset>
  );
}
