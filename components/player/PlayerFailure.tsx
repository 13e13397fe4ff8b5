import { words } from '../../lib/i18n/en.ts';
import type { PlaybackFailure } from '../../lib/presenters/media/playback-failure.ts';
import { Button } from '../ui/Button.tsx';
import type { Player } from './use-player.ts';
import './PlayerFailure.css';

export type PlayerFailureProps = {
  player: Player;
  failure: PlaybackFailure;
  onOriginal: (url: string) => void;
};

/** Why an episode does not play, and what can be done: to try again, or to listen on the site. */
export function PlayerFailure({ player, failure, onOriginal }: PlayerFailureProps) {
  const { episode } = player;
  return (
    <p class="PlayerFailure" role="alert">
      <span>{words.player.failure[failure]}</span>
      <Button look="quiet" onClick={player.toggle}>
        {words.action.tryAgain}
      </Button>
      {episode && (
        <Button look="quiet" onClick={() => onOriginal(episode.url)}>
          {words.action.openOriginal}
        </Button>
      )}
    </p>
  );
}
