import { changeSettings } from '../../lib/app/settings.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Settings } from '../../lib/settings.ts';
import { Field } from '../ui/fields/Field.tsx';
import type { Voice } from './speech-engine.ts';
import { useVoices } from './use-voices.ts';

export type VoiceChoiceProps = { settings: Settings };

/** Which voice speaks. Those of a network stand apart, and can be chosen once they are allowed. */
export function VoiceChoice({ settings: { voice, allowNetworkVoices } }: VoiceChoiceProps) {
  const { local, network } = useVoices();
  const says = words.speech;
  const known = [...local, ...network].some(({ id }) => id === voice);
  const hint = local.length > 0 ? undefined : network.length > 0 ? says.noLocalVoice : says.noVoice;
  return (
    <Field label={says.voice} {...(hint === undefined ? {} : { hint })}>
      {({ id, hintId }) => (
        <select
          id={id}
          aria-describedby={hintId}
          value={known ? (voice ?? '') : ''}
          onChange={(event) => void changeSettings({ voice: event.currentTarget.value || null })}
        >
          <option value="">{says.ownVoice}</option>
          {local.length > 0 && <optgroup label={says.onComputer}>{local.map(optionOf)}</optgroup>}
          {network.length > 0 && (
            <optgroup label={says.overNetwork} disabled={!allowNetworkVoices}>
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
    {name} ({language})
  </option>
);
