import { changeSettings } from '../../../../lib/app/settings.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { words } from '../../../../lib/i18n/en.ts';
import { useVoices } from '../../../speech/use-voices.ts';
import { RateChoice } from '../../../speech/RateChoice.tsx';
import { VoiceChoice } from '../../../speech/VoiceChoice.tsx';
import { vendorOf } from '../../../speech/voices.ts';
import { Section } from '../../../ui/Section.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';

export type SpeechSectionProps = { settings: Settings };

/** With which voice articles are read aloud, and whether one may send them to a server. */
export function SpeechSection({ settings }: SpeechSectionProps) {
  const { network } = useVoices();
  const { readOn, networkVoices } = settings;
  const says = words.speech;
  const [first] = network;
  return (
    <Section title={says.title}>
      <VoiceChoice settings={settings} />
      {(first || networkVoices) && (
        <Switch
          label={says.networkVoices}
          hint={says.networkVoicesHint(says.vendors[first ? vendorOf(first) : 'other'])}
          on={networkVoices}
          onChange={(allowed) => void changeSettings({ networkVoices: allowed })}
        />
      )}
      <RateChoice settings={settings} />
      <Switch
        label={says.readOn}
        hint={says.readOnHint}
        on={readOn}
        onChange={(on) => void changeSettings({ readOn: on })}
      />
    </Section>
  );
}
