import { HighlightBox } from './HighlightBox.tsx';
import { HighlightPill } from './HighlightPill.tsx';
import type { Highlighter } from './highlighter.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteMarkers } from './NoteMarkers.tsx';
import { rectsOf } from './page/page-geometry.ts';
import './HighlightLayer.css';

export type HighlightLayerProps = { highlighter: Highlighter };

/** What floats over an article for its highlights: the toolbar, the note editor and the note markers. */
export function HighlightLayer({ highlighter }: HighlightLayerProps) {
  const { layer, target, about, noteOf, drawn, takesFocus, attaching, announcement, act } =
    highlighter;
  const isNoteOpen = about !== null && about.highlight.id === noteOf;
  const rects = () => {
    const { map } = drawn() ?? {};
    const span = target?.kind === 'selection' ? target : about?.span;
    return map && span ? rectsOf(map, span) : [];
  };
  const isOpen = about !== null || target?.kind === 'selection';
  const by = target?.kind === 'selection' ? target.by : 'pointer';
  return (
    <div class="HighlightLayer" ref={layer} data-highlighter>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
      <NoteMarkers highlighter={highlighter} />
      {isOpen && (
        <HighlightBox rects={rects} prefer={isNoteOpen || by === 'touch' ? 'below' : 'above'}>
          <HighlightPill
            color={about?.highlight.color ?? null}
            hasNote={about !== null && about.highlight.note !== ''}
            isNoteOpen={isNoteOpen}
            moment={about?.highlight.moment ?? null}
            articleId={highlighter.articleId}
            canBePutHere={attaching !== null && target?.kind === 'selection'}
            act={act}
          />
          {about && isNoteOpen && (
            <NoteEditor
              key={about.highlight.id}
              highlight={about.highlight}
              takesFocus={takesFocus}
              act={act}
            />
          )}
        </HighlightBox>
      )}
    </div>
  );
}
