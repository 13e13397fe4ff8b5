import { ALargeSmall } from 'lucide';
import { changeSettings } from '../../../lib/app/settings.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { Settings } from '../../../lib/settings.ts';
import { Switch } from '../../ui/fields/Switch.tsx';
import { Popover } from '../../ui/popover/Popover.tsx';
import { FontChoice } from './FontChoice.tsx';
import { TextStepper } from './TextStepper.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import './AppearanceControl.css';

export type AppearanceControlProps = { settings: Settings };

/** The appearance of the text: the same settings as on the settings page. */
export function AppearanceControl({ settings }: AppearanceControlProps) {
  const { font, theme, dimPictures, notesInText } = settings;
  const mayBeDark = theme === 'dark' || theme === 'system';
  return (
    <Popover icon={ALargeSmall} label={t('appearance_title')} kind="dialog">
      {() => (
        <div class="AppearanceControl">
          <div>
            <TextStepper name="textSize" settings={settings} />
            <TextStepper name="lineHeight" settings={settings} />
            <TextStepper name="measure" settings={settings} />
          </div>
          <FontChoice font={font} />
          <ThemeChoice theme={theme} />
          {mayBeDark && (
            <Switch
              label={t('appearance_dimPictures')}
              on={dimPictures}
              onChange={(dim) => void changeSettings({ dimPictures: dim })}
            />
          )}
          <Switch
            label={t('settings_notesInText')}
            on={notesInText}
            onChange={(shown) => void changeSettings({ notesInText: shown })}
          />
        </div>
      )}
    </Popover>
  );
}
