import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import type { Settings } from '../../../../lib/settings.ts';
import { RateChoice } from '../../../speech/RateChoice.tsx';
import { useVoices } from '../../../speech/use-voices.ts';
import { VoiceChoice } from '../../../speech/VoiceChoice.tsx';
import { voiceVendor } from '../../../speech/voices.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { Section } from '../../../ui/Section.tsx';

export type SpeechSectionProps = { settings: Settings };

/** The voice and rate of read-aloud, and whether network voices are allowed. */
export function SpeechSection({ settings }: SpeechSectionProps) {
  const { network } = useVoices();
  const { autoplayNext, allowNetworkVoices } = settings;
  const [first] = network;
  return (
    <Section title={t('speech_title')}>
      <VoiceChoice settings={settings} />
      {(first || allowNetworkVoices) && (
        <Switch
          label={t('settings_allowNetworkVoices')}
          hint={t('settings_allowNetworkVoicesHint', {
            vendor: t(`speech_vendor_${first ? voiceVendor(first) : 'unknown'}`),
          })}
          on={allowNetworkVoices}
          onChange={(allowed) => void changeSettings({ allowNetworkVoices: allowed })}
        />
      )}
      <RateChoice settings={settings} />
      <Switch
        label={t('settings_autoplayNext')}
        hint={t('settings_autoplayNextHint')}
        on={autoplayNext}
        onChange={(on) => void changeSettings({ autoplayNext: on })}
      />
    </Section>
  );
}
