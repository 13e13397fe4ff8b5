import { changeSettings } from '../../../../lib/app/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { RateChoice } from '../../../speech/RateChoice.tsx';
import { useVoices } from '../../../speech/use-voices.ts';
import { VoiceChoice } from '../../../speech/VoiceChoice.tsx';
import { voiceVendor } from '../../../speech/voices.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type SpeechSectionProps = { settings: Settings };

/** With which voice articles are read aloud, and whether one may send them to a server. */
export function SpeechSection({ settings }: SpeechSectionProps) {
  const { network } = useVoices();
  const { autoplayNext, allowNetworkVoices } = settings;
  const says = words.speech;
  const [first] = network;
  return (
    <Section title={says.title}>
      <VoiceChoice settings={settings} />
      {(first || allowNetworkVoices) && (
        <Switch
          label={says.networkVoices}
          hint={says.networkVoicesHint(says.vendors[first ? voiceVendor(first) : 'other'])}
          on={allowNetworkVoices}
          onChange={(allowed) => void changeSettings({ allowNetworkVoices: allowed })}
        />
      )}
      <RateChoice settings={settings} />
      <Switch
        label={says.readOn}
        hint={says.readOnHint}
        on={autoplayNext}
        onChange={(on) => void changeSettings({ autoplayNext: on })}
      />
    </Section>
  );
}
