import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import { type Font, fonts } from '../../../lib/settings.ts';
import { Segments } from '../../ui/fields/Segments.tsx';
import './FontChoice.css';

export type FontChoiceProps = { font: Font };

/** The typeface of articles; each name is set in its typeface. */
export function FontChoice({ font }: FontChoiceProps) {
  return (
    <div class="FontChoice">
      <Segments
        label={t('appearance_font')}
        choices={fonts}
        value={font}
        labelFor={(choice) => t(`appearance_font_${choice}`)}
        onChange={(choice) => void changeSettings({ font: choice })}
      />
    </div>
  );
}
