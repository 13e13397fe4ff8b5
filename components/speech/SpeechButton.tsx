import { Headphones } from 'lucide';
import { t } from '../../lib/i18n/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Speech } from './speech.ts';
import { toggleSpeech } from './speech-bindings.ts';

export type SpeechButtonProps = {
  speech: Pick<Speech, 'current' | 'missingVoice' | 'pause' | 'resume'>;
  articleId: number;
  onSpeak: () => void;
};

/** Starts reading the open article aloud; pressed while it is being read. Without a voice it says how to get one. */
export function SpeechButton({ speech, articleId, onSpeak }: SpeechButtonProps) {
  const { current, missingVoice } = speech;
  const isCurrent = current?.articleId === articleId;
  const toggle = () => {
    if (isCurrent) toggleSpeech(speech, onSpeak);
    else onSpeak();
  };
  return (
    <IconButton
      icon={Headphones}
      label={t('speech_start')}
      pressed={isCurrent && current?.state === 'speaking'}
      disabledBecause={!isCurrent && missingVoice ? t(`speech_${missingVoice}`) : null}
      onClick={toggle}
    />
  );
}
