import { SlidersHorizontal } from 'lucide';
import { changeSettings } from '../../lib/app/settings.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { Switch } from '../ui/fields/Switch.tsx';
import { Popover } from '../ui/popover/Popover.tsx';
import { RateChoice } from './RateChoice.tsx';
import { VoiceChoice } from './VoiceChoice.tsx';
import './SpeechControl.css';

export type SpeechControlProps = { settings: Settings };

/** Voice and speed in the read-aloud bar; the same settings as on the settings page. */
export function SpeechControl({ settings }: SpeechControlProps) {
  return (
    <Popover icon={SlidersHorizontal} label={t('speech_settings')} kind="dialog">
      {() => (
        <div class="SpeechControl">
          <VoiceChoice settings={settings} />
          <RateChoice settings={settings} />
          <Switch
            label={t('settings_autoplayNext')}
            hint={t('speech_closeHint')}
            on={settings.autoplayNext}
            onChange={(autoplayNext) => void changeSettings({ autoplayNext })}
          />
        </div>
      )}
    </Popover>
  );
}
