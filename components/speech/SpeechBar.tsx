import { ChevronFirst, ChevronLast, Pause, Play, SkipBack, SkipForward, X } from 'lucide';
import { words } from '../../lib/i18n/en.ts';
import type { Settings } from '../../lib/settings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { SpeechControl } from './SpeechControl.tsx';
import type { Speech, SpokenArticle } from './use-speech.ts';
import { showSentence } from './use-spoken-mark.ts';
import './SpeechBar.css';

export type SpeechBarProps = {
  speech: Speech;
  settings: Settings;
  /** The article that is on the screen. */
  shownId: number | null;
  onOpen: (articleId: number) => void;
};

/** What is read aloud, where it is, and the means to stop, skip and go elsewhere in it. Not there while nothing is. */
export function SpeechBar({ speech, settings, shownId, onOpen }: SpeechBarProps) {
  const { current } = speech;
  if (!current) return null;
  const { articleId, title, script, at, state } = current;
  const isSpeaking = state === 'speaking';
  const says = words.speech;
  const showPlace = () => {
    if (shownId === articleId) showSentence(document.querySelector('main'));
    else onOpen(articleId);
  };
  return (
    <section class="SpeechBar" aria-label={says.bar}>
      <div class="line">
        <button type="button" class="title" aria-label={says.showPlace(title)} onClick={showPlace}>
          {title}
        </button>
        <SpeechControl settings={settings} />
        <IconButton icon={X} label={says.stop} onClick={speech.stop} />
      </div>
      <p class="state" role="status">
        {stateOf(current)}
      </p>
      <div class="line">
        <IconButton
          icon={ChevronFirst}
          label={says.previousPassage}
          onClick={() => speech.skipPiece(-1)}
        />
        <IconButton icon={SkipBack} label={says.previousSentence} onClick={() => speech.skip(-1)} />
        <IconButton
          icon={isSpeaking ? Pause : Play}
          label={isSpeaking ? says.pause : says.goOn}
          onClick={isSpeaking ? speech.pause : speech.resume}
        />
        <IconButton icon={SkipForward} label={says.nextSentence} onClick={() => speech.skip(1)} />
        <IconButton
          icon={ChevronLast}
          label={says.nextPassage}
          onClick={() => speech.skipPiece(1)}
        />
        <input
          type="range"
          aria-label={says.place}
          aria-valuetext={says.sentence(at + 1, script.length)}
          min={0}
          max={script.length - 1}
          value={at}
          onInput={(event) => speech.goTo(event.currentTarget.valueAsNumber)}
        />
      </div>
    </section>
  );
}

/** Only what the reader did not do is said. */
function stateOf({ failure }: SpokenArticle): string | null {
  return failure && words.speech.failures[failure];
}
