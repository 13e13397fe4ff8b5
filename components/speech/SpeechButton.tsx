import { Headphones } from 'lucide';
import { t } from '../../lib/i18n/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Speech } from './speech.ts';
import { toggleSpeech } from './speech-bindings.ts';

export type SpeechButtonProps = { speech: Speech; n: number; onSpeak: () => void };

/** Starts reading the open article aloud; pressed while it is being read. */
export function SpeechButton({ speech, n, onSpeak }: SpeechButtonProps) {
  const isOwn = speech.current?.articleId === n;
  const toggle = () => {
    if (isOwn) toggleSpeech(speech, onSpeak);
    else onSpeak();
  };
  return (
    <IconButton
      icon={Headphones}
      label={t('speech_start')}
      pressed={isOwn && speech.current?.state === 'speaking'}
      onClick={toggle}
    />
  );
}
