import { useEffect, useState } from 'preact/hooks';
import { browserSpeechEngine, type Voice } from './speech-engine.ts';
import {
  chooseVoice,
  groupVoices,
  type MissingVoice,
  missingVoice,
  type VoiceGroups,
  type VoiceSettings,
} from './voices.ts';

/** The available voices. Browsers load them some time after the first request. */
export function useVoices(): VoiceGroups {
  const [voices, setVoices] = useState(() => groupVoices(browserSpeechEngine.voices()));
  useEffect(() => {
    const look = () => setVoices(groupVoices(browserSpeechEngine.voices()));
    look();
    return browserSpeechEngine.watchVoices(look);
  }, []);
  return voices;
}

/** The voice to use; where there is none, what is missing. */
export function useChosenVoice(settings: VoiceSettings): {
  voice: Voice | null;
  missing: MissingVoice | null;
} {
  const voices = useVoices();
  return { voice: chooseVoice(voices, settings), missing: missingVoice(voices, settings) };
}
