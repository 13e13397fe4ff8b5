import { HighlightBox } from './HighlightBox.tsx';
import { HighlightPill } from './HighlightPill.tsx';
import type { Highlighter } from './highlighter.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteMarkers } from './NoteMarkers.tsx';
import { rectsOf } from './page/page-geometry.ts';
import './HighlightLayer.css';

export type HighlightLayerProps = { highlighter: Highlighter };

/** The layer over an article: the toolbar of its highlights, the note editor and the note markers. */
export function HighlightLayer({ highlighter }: HighlightLayerProps) {
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
