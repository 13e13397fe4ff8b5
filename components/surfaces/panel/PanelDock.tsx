import type { Settings } from '../../../lib/settings.ts';
import type { Playback } from '../../list/playback.ts';
import { PlayerBar } from '../../player/PlayerBar.tsx';
import type { ReadingSession } from '../../reading/reading-session.ts';
import { SpeechBar } from '../../speech/SpeechBar.tsx';

export type PanelDockProps = {
  playback: Playback;
  settings: Settings;
  reading: Pick<ReadingSession, 'articleId' | 'openFromHere'>;
  onOriginal: (url: string) => void;
};

/** The foot of the panel: what is playing and what is being read aloud. */
export function PanelDock({ playback, settings, reading, onOriginal }: PanelDockProps) {
  const { articleId, openFromHere } = reading;
  return (
    <>
      <PlayerBar
        player={playback.player}
        settings={settings}
        shownId={articleId}
        onOpen={openFromHere}
        onOriginal={onOriginal}
      />
      <SpeechBar
        speech={playback.speech}
        settings={settings}
        shownId={articleId}
        onOpen={openFromHere}
      />
    </>
  );
}
