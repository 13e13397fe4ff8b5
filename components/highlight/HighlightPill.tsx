import { Copy, MessageSquarePlus, MessageSquareText, Play, Trash } from 'lucide';
import { useContext, useRef } from 'preact/hooks';
import { type Colour, colours, type Moment } from '../../lib/highlight/highlight.ts';
import { words } from '../../lib/i18n/en.ts';
import { timeCode } from '../../lib/i18n/format-time-code.ts';
import { PlayerContext } from '../player/player-context.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ColourButton } from './ColorButton.tsx';
import type { HighlighterActs } from './use-highlighter.ts';
import './HighlightPill.css';

export type HighlightPillProps = {
  /** Of the highlight that it is about; `null` for words that are only selected. */
  colour: Colour | null;
  hasNote: boolean;
  isNoteOpen: boolean;
  /** The moment of the recording that the highlight marks too. */
  moment: Moment | null;
  /** The article that the words are of. */
  n: number | null;
  /** Whether a highlight waits for a place. */
  canBePutHere: boolean;
  act: HighlighterActs;
};

/** What can be done with words: colours, note, copy, and for a highlight to delete it. Arrow keys move in it. */
export function HighlightPill(props: HighlightPillProps) {
  const { colour, hasNote, isNoteOpen, moment, n, canBePutHere, act } = props;
  const player = useContext(PlayerContext);
  const bar = useRef<HTMLDivElement>(null);
  const { highlight } = words;
  return (
    <div
      class="HighlightPill"
      role="toolbar"
      aria-label={colour === null ? highlight.pill : highlight.pillOf}
      ref={bar}
      onKeyDown={(event) => stepIn(bar.current, event)}
      // The words stay selected, and the focus where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      {canBePutHere && (
        <Button look="primary" onClick={act.putHere}>
          {highlight.putHere}
        </Button>
      )}
      {colours.map((each) => (
        <ColourButton
          key={each}
          colour={each}
          pressed={colour === null ? undefined : colour === each}
          onClick={() => act.colour(each)}
        />
      ))}
      <IconButton
        icon={hasNote ? MessageSquareText : MessageSquarePlus}
        label={hasNote ? highlight.editNote : highlight.addNote}
        pressed={isNoteOpen}
        onClick={act.note}
      />
      <IconButton icon={Copy} label={highlight.copy} onClick={act.copy} />
      {player && moment && n !== null && (
        <IconButton
          icon={Play}
          label={highlight.playMoment(timeCode(moment.start))}
          onClick={() => player.play(n, moment.start)}
        />
      )}
      {colour !== null && <IconButton icon={Trash} label={highlight.delete} onClick={act.remove} />}
    </div>
  );
}

function stepIn(bar: HTMLElement | null, event: KeyboardEvent): void {
  const buttons = bar ? [...bar.querySelectorAll('button')] : [];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const places: Record<string, number> = {
    ArrowRight: (at + 1) % buttons.length,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const place = places[event.key];
  if (place === undefined) return;
  event.preventDefault();
  buttons.at(place)?.focus();
}
