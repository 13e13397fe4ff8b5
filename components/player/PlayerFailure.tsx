import { t } from '../../lib/i18n/t.ts';
import type { PlaybackFailure } from '../../lib/presenters/episode.ts';
import { Button } from '../ui/Button.tsx';
import type { Player } from './player.ts';
import './PlayerFailure.css';

export type PlayerFailureProps = {
  player: Pick<Player, 'episode' | 'toggle'>;
  failure: PlaybackFailure;
  onOriginal: (url: string) => void;
};

/** Why an episode does not play, with buttons to retry or to listen on the site. */
export function PlayerFailure({ player, failure, onOriginal }: PlayerFailureProps) {
  const { episode } = player;
  return (
    <p class="PlayerFailure" role="alert">
      <span>{t(`player_failure_${failure}`)}</span>
      <Button look="quiet" onClick={() => player.toggle()}>
        {t('action_tryAgain')}
      </Button>
      {episode && (
        <Button look="quiet" onClick={() => onOriginal(episode.url)}>
          {t('action_openOriginal')}
        </Button>
      )}
    </p>
  );
}
