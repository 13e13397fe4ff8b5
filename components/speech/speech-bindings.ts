import { words } from '../../lib/i18n/en.ts';
import type { Binding } from '../ui/keyboard/use-keys.ts';
import type { Speech } from './use-speech.ts';

/** The keys of reading aloud; `begin`, which `says` what it does, where nothing is read yet. */
export function speechBindings(speech: Speech, says: string, begin: () => void): Binding[] {
  const { keys } = words.speech;
  return [
    { keys: ['a'], says, run: () => toggleSpeech(speech, begin) },
    { keys: ['Shift+J'], says: keys.nextSentence, run: () => speech.skip(1), repeats: true },
    { keys: ['Shift+K'], says: keys.previousSentence, run: () => speech.skip(-1), repeats: true },
    { keys: ['Shift+N'], says: keys.nextPassage, run: () => speech.skipPiece(1), repeats: true },
    {
      keys: ['Shift+P'],
      says: keys.previousPassage,
      run: () => speech.skipPiece(-1),
      repeats: true,
    },
    { keys: ['Shift+X'], says: keys.stop, run: speech.stop },
  ];
}

/** Pauses what speaks and goes on with what was paused; begins where nothing is read. */
export function toggleSpeech({ current, pause, goOn }: Speech, begin: () => void): void {
  if (current?.state === 'speaking') pause();
  else if (current) goOn();
  else begin();
}
