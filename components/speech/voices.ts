import { byName } from '../../lib/name-order.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Voice } from './speech-engine.ts';

export type VoiceSettings = Pick<Settings, 'voice' | 'allowNetworkVoices'>;

/** Voices in groups. Within a group, those in the publisher's language come first. */
export interface VoiceGroups {
  local: Voice[];
  network: Voice[];
}

/** Groups voices by where they speak. */
export function groupVoices(voices: readonly Voice[]): VoiceGroups {
  const sorted = voices.toSorted(
    (one, other) =>
      Number(isEnglish(other)) - Number(isEnglish(one)) ||
      byName(one.language, other.language) ||
      byName(one.name, other.name),
  );
  return {
    local: sorted.filter(({ isLocal }) => isLocal),
    network: sorted.filter(({ isLocal }) => !isLocal),
  };
}

const isEnglish = ({ language }: Voice): boolean => /^en\b/i.test(language);

/**
 * The voice to use: the chosen one if it is available and allowed, otherwise a local one. A network voice is used only
 * if the user allowed network voices and chose it.
 */
export function chooseVoice(
  { local, network }: VoiceGroups,
  { voice, allowNetworkVoices }: VoiceSettings,
): Voice | null {
  const allowed = allowNetworkVoices ? [...local, ...network] : local;
  const english = local.filter(isEnglish);
  return (
    allowed.find(({ id }) => id === voice) ??
    english.find(({ isDefault }) => isDefault) ??
    english[0] ??
    local.find(({ isDefault }) => isDefault) ??
    local[0] ??
    null
  );
}

/** What is missing where nothing can be read aloud: any voice, or a local one besides the network's. */
export type MissingVoice = 'noVoice' | 'noLocalVoice';

/** Why nothing can be read aloud; `null` where a voice can be used. */
export function missingVoice(voices: VoiceGroups, settings: VoiceSettings): MissingVoice | null {
  if (chooseVoice(voices, settings)) return null;
  return voices.network.length > 0 ? 'noLocalVoice' : 'noVoice';
}

/** The vendor of a network voice, judging by its name. */
export function voiceVendor({ name, id }: Voice): 'Google' | 'Microsoft' | 'unknown' {
  const known = /\b(Google|Microsoft)\b/.exec(`${name} ${id}`)?.[1];
  return known === 'Google' || known === 'Microsoft' ? known : 'unknown';
}
