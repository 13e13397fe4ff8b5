import { changeSettings } from '../../lib/app/settings.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import { playbackRates, type Settings } from '../../lib/settings.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import type { Player } from './player.ts';

/** The player's shortcuts; `article` is the selected one. */
export function playerBindings(
  player: Pick<Player, 'toggle' | 'skip' | 'markMoment'>,
  { skipBack, skipForward }: Settings,
  article: Article | undefined,
): KeyBinding[] {
  const toggle = () => player.toggle(article?.enclosure ? article.id : undefined);
  const setSpeed = (next: (speed: number) => number | undefined) =>
    void changeSettings(({ playbackRate }) => ({
      playbackRate: next(playbackRate) ?? playbackRate,
    }));
  return [
    { keys: ['.'], group: 'listen', label: t('player_shortcut_togglePlayback'), run: toggle },
    {
      keys: [','],
      group: 'listen',
      label: t('player_shortcut_skipBack'),
      run: () => player.skip(-skipBack),
      repeats: true,
    },
    {
      keys: [';'],
      group: 'listen',
      label: t('player_shortcut_skipForward'),
      run: () => player.skip(skipForward),
      repeats: true,
    },
    {
      keys: ['Shift+H'],
      group: 'mark',
      label: t('player_shortcut_markMoment'),
      run: () => player.markMoment(),
    },
    {
      keys: ['<'],
      group: 'listen',
      label: t('player_shortcut_slower'),
      run: () => setSpeed((speed) => playbackRates.findLast((slower) => slower < speed)),
    },
    {
      keys: ['>'],
      group: 'listen',
      label: t('player_shortcut_faster'),
      run: () => setSpeed((speed) => playbackRates.find((faster) => faster > speed)),
    },
  ];
}
