import { changeSettings } from '../../../lib/app/settings.ts';
import { words } from '../../../lib/i18n/en.ts';
import { type Font, fonts } from '../../../lib/settings.ts';
import { Segments } from '../../ui/fields/Segments.tsx';
import './FontChoice.css';

export type FontChoiceProps = { font: Font };

/** The typeface of articles; each name is set in its own. */
export function FontChoice({ font }: FontChoiceProps) {
  return (
    <div class="FontChoice">
      <Segments
        label={words.text.font}
        choices={fonts}
        value={font}
        labelFor={(choice) => words.text.fonts[choice]}
        onChange={(choice) => void changeSettings({ font: choice })}
      />
    </div>
  );
}
