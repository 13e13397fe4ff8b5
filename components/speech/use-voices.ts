import { useEffect, useState } from 'preact/hooks';
import { browserSpeechEngine } from './speech-engine.ts';
import { groupVoices, type VoiceGroups } from './voices.ts';

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
