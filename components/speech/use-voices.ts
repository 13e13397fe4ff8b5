import { useEffect, useState } from 'preact/hooks';
import { browserSpeechEngine } from './speech-engine.ts';
import { groupVoices, type VoiceGroups } from './voices.ts';

/** The voices that are there. Browsers find them some time after they are first asked for. */
export function useVoices(): VoiceGroups {
  const [voices, setVoices] = useState(() => groupVoices(browserSpeechEngine.voices()));
  useEffect(() => {
    const look = () => setVoices(groupVoices(browserSpeechEngine.voices()));
    look();
    return browserSpeechEngine.watchVoices(look);
  }, []);
  return voices;
}
