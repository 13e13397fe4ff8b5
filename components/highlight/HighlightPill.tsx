import { Copy, MessageSquarePlus, MessageSquareText, Play, Trash } from 'lucide';
import { useContext, useRef } from 'preact/hooks';
import type { Moment } from '../../lib/highlight/highlight.ts';
import { type HighlightColor, highlightColors } from '../../lib/highlight/highlight-color.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ColorNames } from '../../lib/settings.ts';
import { moveButtonFocus } from '../ui/focus/button-focus.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ColorButton } from './ColorButton.tsx';
import { HighlightHostContext } from './highlight-host.ts';
import type { HighlighterActions } from './highlighter.ts';
import './HighlightPill.css';

export type HighlightPillProps = {
  /** The highlight's color; `null` for a selection. */
  color: HighlightColor | null;
  names: ColorNames;
  hasNote: boolean;
  isNoteOpen: boolean;
  /** The moment of the recording, for a highlight in a transcript. */
  moment: Moment | null;
  /** The article that contains the text. */
  articleId: number | null;
  actions: HighlighterActions;
};

/** The toolbar of a selection or a highlight: colors, note, copy and delete. Arrow keys move in it. */
export function HighlightPill(props: HighlightPillProps) {
  const { color, names, hasNote, isNoteOpen, moment, articleId, actions } = props;
  const host = useContext(HighlightHostContext);
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div
      class="HighlightPill"
      role="toolbar"
      aria-label={
        color === null ? t('highlight_selectionToolbar') : t('highlight_highlightToolbar')
      }
      ref={bar}
      onKeyDown={(event) => moveButtonFocus(bar.current, event, 'horizontal')}
      // Keeps the selection and the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {highlightColors.map((each) => (
        <ColorButton
          key={each}
          color={each}
          names={names}
          pressed={color === null ? undefined : color === each}
          onClick={() => actions.setColor(each)}
        />
      ))}
      <IconButton
        icon={hasNote ? MessageSquareText : MessageSquarePlus}
        label={hasNote ? t('highlight_editNote') : t('highlight_addNote')}
        pressed={isNoteOpen}
        onClick={actions.editNote}
      />
      <IconButton icon={Copy} label={t('highlight_copyQuote')} onClick={actions.copy} />
      {host && moment && articleId !== null && (
        <IconButton
          icon={Play}
          label={t('player_playFrom', { time: formatTimeCode(moment.start) })}
          onClick={() => host.playMoment(articleId, moment.start)}
        />
      )}
      {color !== null && (
        <IconButton icon={Trash} label={t('highlight_delete')} onClick={actions.remove} />
      )}
    </div>
  );
}
