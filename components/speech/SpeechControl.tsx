import { SlidersHorizontal } from 'lucide';
import { changeSettings } from '../../lib/app/settings.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Settings } from '../../lib/settings.ts';
import { Switch } from '../ui/fields/Switch.tsx';
import { Popover } from '../ui/popover/Popover.tsx';
import { RateChoice } from './RateChoice.tsx';
import { VoiceChoice } from './VoiceChoice.tsx';
import './SpeechControl.css';

export type SpeechControlProps = { settings: Settings };

/** Voice and speed where they are heard; the same settings as on the options page. */
export function SpeechControl({ settings }: SpeechControlProps) {
  const says = words.speech;
  return (
    <Popover icon={SlidersHorizontal} label={says.settings} kind="dialog">
      {() => (
        <div class="SpeechControl" role="dialog" aria-label={says.settings}>
          <VoiceChoice settings={settings} />
          <RateChoice settings={settings} />
          <Switch
            label={says.readOn}
            hint={says.note}
            on={settings.autoplayNext}
            onChange={(autoplayNext) => void changeSettings({ autoplayNext })}
          />
        </div>
      )}
    </Popover>
  );
}
