import { Play } from 'lucide';
import { useContext } from 'preact/hooks';
import type { Highlight, Moment } from '../../lib/highlight/highlight.ts';
import { formatTimeCode } from '../../lib/i18n/format-time-code.ts';
import { t } from '../../lib/i18n/t.ts';
import { noteActionLabel } from '../../lib/presenters/highlight.ts';
import { publisherText } from '../../lib/site/site.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { HighlightSection } from './HighlightSection.tsx';
import { HighlightHostContext } from './highlight-host.ts';
import type { Highlighter } from './highlighter.ts';
import { NoteEditor } from './NoteEditor.tsx';
import './MomentList.css';

export type MomentListProps = { highlighter: Highlighter; articleId: number };

/** The highlighted moments of an episode: each plays from there, and shows its line and note. */
export function MomentList({ highlighter, articleId }: MomentListProps) {
  const { moments } = highlighter;
  if (moments.length === 0) return null;
  return (
    <HighlightSection title={t('highlight_momentsTitle')}>
      {moments.map(({ highlight, moment }) => (
        <li key={highlight.id} class="MomentItem" data-highlight={highlight.id}>
          <MomentItem
            highlight={highlight}
            moment={moment}
            highlighter={highlighter}
            articleId={articleId}
          />
        </li>
      ))}
    </HighlightSection>
  );
}

type MomentItemProps = MomentListProps & { highlight: Highlight; moment: Moment };

function MomentItem({ highlight, moment, highlighter, articleId }: MomentItemProps) {
  const { placed, noteId, takesFocus, actions } = highlighter;
  const host = useContext(HighlightHostContext);
  const { id, note, quote, color } = highlight;
  const isPlaced = placed.some((each) => each.highlight.id === id);
  const time = formatTimeCode(moment.start);
  return (
    <>
      <button
        type="button"
        class="time"
        aria-label={t('player_playFrom', { time })}
        onClick={() => host?.playMoment(articleId, moment.start)}
      >
        <Icon icon={Play} />
        {time}
      </button>
      {quote.exact !== '' && <blockquote {...publisherText}>{quote.exact}</blockquote>}
      {note !== '' && (isPlaced || noteId !== id) && (
        <p class="note" data-color={color} dir="auto">
          {note}
        </p>
      )}
      <div class="actions">
        {isPlaced && (
          <Button look="quiet" onClick={() => actions.openHighlight(id)}>
            {t('highlight_showInText')}
          </Button>
        )}
        {!isPlaced && noteId !== id && (
          <Button look="quiet" onClick={() => actions.openNote(id)}>
            {noteActionLabel(note)}
          </Button>
        )}
        <Button look="quiet" onClick={() => actions.removeHighlight(highlight)}>
          {t('action_delete')}
        </Button>
      </div>
      {!isPlaced && noteId === id && (
        <NoteEditor key={id} highlight={highlight} takesFocus={takesFocus} actions={actions} />
      )}
    </>
  );
}
