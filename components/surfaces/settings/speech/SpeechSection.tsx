import { useContext } from 'preact/hooks';
import { t } from '../../../../lib/i18n/t.ts';
import { RateChoice } from '../../../speech/RateChoice.tsx';
import { useVoices } from '../../../speech/use-voices.ts';
import { VoiceChoice } from '../../../speech/VoiceChoice.tsx';
import { voiceVendor } from '../../../speech/voices.ts';
import { Section } from '../../../ui/Section.tsx';
import { SettingRow } from '../rows/SettingRow.tsx';
import { SettingSwitch } from '../rows/SettingSwitch.tsx';
import { SettingsContext } from '../rows/settings-context.ts';

/** The voice and rate of read-aloud, and whether network voices are allowed. */
export function SpeechSection() {
  const { settings } = useContext(SettingsContext);
  const { network } = useVoices();
  const [first] = network;
  return (
    <Section title={t('speech_title')} level={3}>
      <SettingRow name="voice">
        <VoiceChoice settings={settings} />
      </SettingRow>
      {(first || settings.allowNetworkVoices) && (
        <SettingSwitch
          name="allowNetworkVoices"
          hint={t('settings_allowNetworkVoicesHint', {
            vendor: t(`speech_vendor_${first ? voiceVendor(first) : 'unknown'}`),
          })}
        />
      )}
      <SettingRow name="speechRate">
        <RateChoice settings={settings} />
      </SettingRow>
      <SettingSwitch name="autoplayNext" hint={t('settings_autoplayNextHint')} />
    </Section>
  );
}
