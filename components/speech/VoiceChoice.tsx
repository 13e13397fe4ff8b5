import { changeSettings } from '../../lib/app/settings.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { Field } from '../ui/fields/Field.tsx';
import type { Voice } from './speech-engine.ts';
import { useVoices } from './use-voices.ts';
import { missingVoice } from './voices.ts';
import '../ui/fields/text-box.css';
import '../ui/fields/Select.css';

export type VoiceChoiceProps = { settings: Settings };

/** The choice of the voice. Network voices form a separate group, disabled until they are allowed. */
export function VoiceChoice({ settings: { voice, allowNetworkVoices } }: VoiceChoiceProps) {
  const voices = useVoices();
  const { local, network } = voices;
  const missing = missingVoice(voices, { voice, allowNetworkVoices });
  const known = [...local, ...network].some(({ id }) => id === voice);
  return (
    <Field label={t('speech_voice')} {...(missing && { hint: t(`speech_${missing}`) })}>
      {({ id, hintId }) => (
        <select
          class="Select TextBox"
          id={id}
          aria-describedby={hintId}
          value={known ? (voice ?? '') : ''}
          onChange={(event) => void changeSettings({ voice: event.currentTarget.value || null })}
        >
          <option value="">{t('speech_defaultVoice')}</option>
          {local.length > 0 && (
            <optgroup label={t('speech_localVoices')}>{local.map(optionOf)}</optgroup>
          )}
          {network.length > 0 && (
            <optgroup label={t('speech_networkVoices')} disabled={!allowNetworkVoices}>
              {network.map(optionOf)}
            </optgroup>
          )}
        </select>
      )}
    </Field>
  );
}

const optionOf = ({ id, name, language }: Voice) => (
  <option key={id} value={id}>
    {t('speech_voiceName', { language, name })}
  </option>
);
