import { t } from '../../lib/i18n/t.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { Speech } from './speech.ts';

/** The shortcuts of read-aloud. `begin` starts it where nothing is being read; `label` describes that. */
export function speechBindings(speech: Speech, label: string, begin: () => void): KeyBinding[] {
  return [
    { keys: ['a'], group: 'listen', label, run: () => toggleSpeech(speech, begin) },
    {
      keys: ['Shift+J'],
      group: 'listen',
      label: t('speech_shortcut_nextSentence'),
      run: () => speech.skip(1),
      repeats: true,
    },
    {
      keys: ['Shift+K'],
      group: 'listen',
      label: t('speech_shortcut_previousSentence'),
      run: () => speech.skip(-1),
      repeats: true,
    },
    {
      keys: ['Shift+N'],
      group: 'listen',
      label: t('speech_shortcut_nextPassage'),
      run: () => speech.skipPiece(1),
      repeats: true,
    },
    {
      keys: ['Shift+P'],
      group: 'listen',
      label: t('speech_shortcut_previousPassage'),
      run: () => speech.skipPiece(-1),
      repeats: true,
    },
    { keys: ['Shift+X'], group: 'listen', label: t('speech_stop'), run: speech.stop },
  ];
}

/** Pauses or resumes read-aloud; starts it where nothing is being read. */
export function toggleSpeech(
  { current, pause, resume }: Pick<Speech, 'current' | 'pause' | 'resume'>,
  begin: () => void,
): void {
  if (current?.state === 'speaking') pause();
  else if (current) resume();
  else begin();
}
