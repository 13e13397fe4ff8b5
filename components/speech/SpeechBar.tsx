import {
  ChevronFirst,
  ChevronLast,
  Pause,
  Play,
  SkipBack,
  SkipForward,
  SlidersHorizontal,
  X,
} from 'lucide';
import { changeSettings } from '../../lib/app/settings.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { publisherText } from '../../lib/site/site.ts';
import { Switch } from '../ui/fields/Switch.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/popover/Popover.tsx';
import { RateChoice } from './RateChoice.tsx';
import type { Speech, SpokenArticle } from './speech.ts';
import { showSentence } from './use-spoken-mark.ts';
import { VoiceChoice } from './VoiceChoice.tsx';
import './SpeechControl.css';
import '../ui/fields/Slider.css';
import './SpeechBar.css';

export type SpeechBarProps = {
  speech: Speech;
  settings: Settings;
  /** The id of the article on screen. */
  shownId: number | null;
  onOpen: (articleId: number) => void;
};

/** The read-aloud bar: the article, the position, and the controls. Hidden while nothing is read aloud. */
export function SpeechBar({ speech, settings, shownId, onOpen }: SpeechBarProps) {
  const { current } = speech;
  if (!current) return null;
  const { articleId, title, script, at, state } = current;
  const isSpeaking = state === 'speaking';
  const showPlace = () => {
    if (shownId === articleId) showSentence(document.querySelector('main'));
    else onOpen(articleId);
  };
  return (
    <section class="SpeechBar" aria-label={t('speech_title')}>
      <div class="line">
        <button
          type="button"
          class="title"
          {...publisherText}
          aria-label={t('speech_showPosition', { title })}
          onClick={showPlace}
        >
          {title}
        </button>
        <SpeechControl settings={settings} />
        <IconButton icon={X} label={t('speech_stop')} onClick={speech.stop} />
      </div>
      <p class="state" role="status">
        {stateOf(current)}
      </p>
      <div class="line">
        <IconButton
          icon={ChevronFirst}
          label={t('speech_previousPassage')}
          onClick={() => speech.skipPiece(-1)}
        />
        <IconButton
          icon={SkipBack}
          label={t('speech_previousSentence')}
          onClick={() => speech.skip(-1)}
        />
        <IconButton
          icon={isSpeaking ? Pause : Play}
          label={isSpeaking ? t('speech_pause') : t('speech_resume')}
          onClick={isSpeaking ? speech.pause : speech.resume}
        />
        <IconButton
          icon={SkipForward}
          label={t('speech_nextSentence')}
          onClick={() => speech.skip(1)}
        />
        <IconButton
          icon={ChevronLast}
          label={t('speech_nextPassage')}
          onClick={() => speech.skipPiece(1)}
        />
        <input
          class="Slider"
          type="range"
          style={{ '--played': `${(at / Math.max(1, script.length - 1)) * 100}%` }}
          aria-label={t('player_position')}
          aria-valuetext={t('speech_sentenceOfTotal', { at: at + 1, of: script.length })}
          min={0}
          max={script.length - 1}
          value={at}
          onInput={(event) => speech.goTo(event.currentTarget.valueAsNumber)}
        />
      </div>
    </section>
  );
}

/** Only a pause that the user did not request is explained. */
function stateOf({ failure }: SpokenArticle): string | null {
  return failure && t(`speech_failure_${failure}`);
}

type SpeechControlProps = { settings: Settings };

/** Voice and speed in the read-aloud bar; the same settings as on the settings page. */
function SpeechControl({ settings }: SpeechControlProps) {
  return (
    <Popover icon={SlidersHorizontal} label={t('speech_settings')} kind="dialog">
      {() => (
        <div class="SpeechControl">
          <VoiceChoice settings={settings} />
          <RateChoice settings={settings} />
          <Switch
            label={t('settings_autoplayNext')}
            hint={t('speech_closeHint')}
            on={settings.autoplayNext}
            onChange={(autoplayNext) => void changeSettings({ autoplayNext })}
          />
        </div>
      )}
    </Popover>
  );
}
