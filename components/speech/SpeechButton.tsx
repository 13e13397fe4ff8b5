import { Headphones } from 'lucide';
import { t } from '../../lib/i18n/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Speech } from './speech.ts';
import { toggleSpeech } from './speech-bindings.ts';

export type SpeechButtonProps = {
  speech: Pick<Speech, 'current' | 'pause' | 'resume'>;
  articleId: number;
  onSpeak: () => void;
};

/** Starts reading the open article aloud; pressed while it is being read. */
export function SpeechButton({ speech, articleId, onSpeak }: SpeechButtonProps) {
  const isCurrent = speech.current?.articleId === articleId;
  const toggle = () => {
    if (isCurrent) toggleSpeech(speech, onSpeak);
    else onSpeak();
  };
  return (
    <IconButton
      icon={Headphones}
      label={t('speech_start')}
      pressed={isCurrent && speech.current?.state === 'speaking'}
      onClick={toggle}
    />
  );
}
