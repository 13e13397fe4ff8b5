import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Player } from '../player/player.ts';
import { playerBindings } from '../player/player-bindings.ts';
import type { Speech } from '../speech/speech.ts';
import { speechBindings } from '../speech/speech-bindings.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';

/** Everything of a panel that makes a sound. */
export interface Playback {
  player: Player;
  speech: Speech;
}

/** The playback keys of a list; `selected` is the current row's article. */
export function playbackBindings(
  { player, speech }: Playback,
  settings: Settings,
  selected: Article | undefined,
): KeyBinding[] {
  return [
    ...playerBindings(player, settings, selected),
    ...speechBindings(speech, t('speech_shortcut_readArticle'), () => {
      if (selected) speech.start(selected.id);
    }),
  ];
}
