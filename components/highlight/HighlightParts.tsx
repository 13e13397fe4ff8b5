import { t } from '../../lib/i18n/t.ts';
import { highlightLabel } from '../../lib/presenters/highlight.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonRow } from '../ui/ButtonRow.tsx';
import { HighlightBox } from './HighlightBox.tsx';
import { HighlightPill } from './HighlightPill.tsx';
import type { Highlighter } from './highlighter.ts';
import { MomentList } from './MomentList.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteMarkers } from './NoteMarkers.tsx';
import { OrphanList } from './OrphanList.tsx';
import { rectsOf } from './page/page-geometry.ts';
import './HighlightLayer.css';
import './ReattachBar.css';

export type HighlightPartsProps = { highlighter: Highlighter; articleId: number };

/** The parts of an article that highlights add: lists below its text, a bar at its foot, and a layer over it. */
export function HighlightParts({ highlighter, articleId }: HighlightPartsProps) {
  return (
    <>
      <MomentList highlighter={highlighter} articleId={articleId} />
      <OrphanList highlighter={highlighter} />
      <ReattachBar highlighter={highlighter} />
      <HighlightLayer highlighter={highlighter} />
    </>
  );
}

type HighlightLayerProps = { highlighter: Highlighter };

/** The layer over an article: the toolbar of its highlights, the note editor and the note markers. */
function HighlightLayer({ highlighter }: HighlightLayerProps) {
  const { layer, target, active, noteId, drawn, takesFocus, announcement, settings, actions } =
    highlighter;
  const isNoteOpen = active !== null && active.highlight.id === noteId;
  const rects = () => {
    const { map } = drawn() ?? {};
    const span = target?.kind === 'selection' ? target : active?.span;
    return map && span ? rectsOf(map, span) : [];
  };
  const isOpen = active !== null || target?.kind === 'selection';
  const by = target?.kind === 'selection' ? target.by : 'pointer';
  return (
    <div class="HighlightLayer" ref={layer} data-highlighter>
      <p class="visually-hidden" role="status">
        {/*
         * Screen readers announce a repeated sentence only if it is in a new element. Preact would write an empty text
         * again with every render, and so every minute.
         */}
        <span key={announcement.id}>{announcement.sentence || null}</span>
      </p>
      {!settings.notesInText && <NoteMarkers highlighter={highlighter} />}
      {isOpen && (
        <HighlightBox rects={rects} prefer={isNoteOpen || by === 'touch' ? 'below' : 'above'}>
          <HighlightPill
            color={active?.highlight.color ?? null}
            names={settings}
            hasNote={active !== null && active.highlight.note !== ''}
            isNoteOpen={isNoteOpen}
            moment={active?.highlight.moment ?? null}
            articleId={highlighter.articleId}
            actions={actions}
          />
          {active && isNoteOpen && (
            <NoteEditor
              key={active.highlight.id}
              highlight={active.highlight}
              takesFocus={takesFocus}
              actions={actions}
            />
          )}
        </HighlightBox>
      )}
    </div>
  );
}

type ReattachBarProps = {
  highlighter: Pick<Highlighter, 'reattaching' | 'target' | 'actions'>;
};

/** The bar at the foot of the view while the user looks for the words that a highlight belongs to. */
function ReattachBar({ highlighter }: ReattachBarProps) {
  const { reattaching, target, actions } = highlighter;
  if (reattaching === null) return null;
  return (
    <fieldset
      class="ReattachBar"
      aria-label={t('highlight_reattach')}
      data-highlighter
      // Keeps the selection.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div class="text" role="status">
        <p class="quote" dir="auto">
          {t('highlight_reattachTitle', { quote: highlightLabel(reattaching) })}
        </p>
        <p>{t('highlight_reattachHint')}</p>
      </div>
      <ButtonRow>
        <Button
          look="primary"
          disabled={target?.kind !== 'selection'}
          onClick={actions.reattachHere}
        >
          {t('highlight_attachHere')}
        </Button>
        <Button onClick={() => actions.reattach(null)}>{t('action_cancel')}</Button>
      </ButtonRow>
    </fieldset>
  );
}
