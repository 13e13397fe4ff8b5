import { changeSettings } from '../../lib/app/settings.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { playSpeeds, type Settings } from '../../lib/settings.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Binding } from '../ui/keyboard/use-keys.ts';
import type { Player } from './use-player.ts';

/** As much of the player as the keys need. */
export interface Keyed extends Pick<Player, 'play' | 'toggle' | 'skip' | 'markMoment'> {
  episode: { n: number } | null;
}

/** The keys of the player. With nothing in it, the first plays the article that the keys are about. */
export function playerBindings(
  player: Keyed,
  { playSpeed, skipBack, skipForward }: Settings,
  article: Article | undefined,
): Binding[] {
  const { keys } = words.player;
  const toggle = () => {
    if (!player.episode && article?.enclosure) player.play(article.n);
    else player.toggle();
  };
  const speedUp = (speed: number | undefined) =>
    speed !== undefined && void changeSettings({ playSpeed: speed });
  return [
    { keys: ['.'], says: keys.toggle, run: toggle },
    { keys: [','], says: keys.back, run: () => player.skip(-skipBack), repeats: true },
    { keys: [';'], says: keys.forward, run: () => player.skip(skipForward), repeats: true },
    { keys: ['Shift+H'], says: words.highlight.keys.moment, run: () => player.markMoment() },
    {
      keys: ['<'],
      says: keys.slower,
      run: () => speedUp(playSpeeds.findLast((speed) => speed < playSpeed)),
    },
    {
      keys: ['>'],
      says: keys.faster,
      run: () => speedUp(playSpeeds.find((speed) => speed > playSpeed)),
    },
  ];
}
