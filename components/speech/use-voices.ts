import { useEffect, useState } from 'preact/hooks';
import { browserSpeaker } from './speech-engine.ts';
import { groupVoices, type Voices } from './voices.ts';

/** The voices that are there. Browsers find them some time after they are first asked for. */
export function useVoices(): Voices {
  const [voices, setVoices] = useState(() => groupVoices(browserSpeaker.voices()));
  useEffect(() => {
    const look = () => setVoices(groupVoices(browserSpeaker.voices()));
    look();
    return browserSpeaker.watchVoices(look);
  }, []);
  return voices;
}
