import { MessageSquareText } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Highlighter } from './highlighter.ts';
import { rectsOf } from './page/page-geometry.ts';
import './NoteMarkers.css';

export type NoteMarkersProps = { highlighter: Highlighter };

/** A marker's position in pixels, from the layer's corner. */
interface Marker {
  highlight: Highlight;
  top: number;
  left: number;
}

/** A marker in the margin beside every highlight with a note. */
export function NoteMarkers({ highlighter }: NoteMarkersProps) {
  const { placed, drawn, revision, layer, actions } = highlighter;
  const [markers, setMarkers] = useState<readonly Marker[]>([]);
  const withNotes = placed.filter(({ highlight }) => highlight.note !== '');
  const place = useRef(() => undefined);
  place.current = () => {
    const origin = layer.current?.getBoundingClientRect();
    const article = articleBeside(layer.current)?.getBoundingClientRect();
    const { map } = drawn() ?? {};
    if (!origin || !article || !map) return;
    setMarkers(
      withNotes.flatMap(({ highlight, span }) => {
        const last = rectsOf(map, { start: span.end - 1, end: span.end }).at(-1);
        if (!last) return [];
        const middle = (last.top + last.bottom) / 2;
        return { highlight, top: middle - origin.top, left: article.right - origin.left };
      }),
    );
  };
  const drawnNotes = withNotes.map(
    ({ highlight, span }) => `${highlight.id} ${span.end} ${highlight.note}`,
  );
  useLayoutEffect(() => place.current(), [drawnNotes.join(), revision]);
  useLayoutEffect(() => {
    const article = articleBeside(layer.current);
    if (!article) return;
    const observer = new ResizeObserver(() => place.current());
    observer.observe(article);
    return () => observer.disconnect();
  }, [withNotes.length > 0]);
  if (withNotes.length === 0) return null;
  return (
    <ul class="NoteMarkers" aria-label={t('highlight_noteMarkers')}>
      {markers.map(({ highlight: { id, note }, top, left }) => (
        <li key={id} style={{ '--top': `${top}px`, '--left': `${left}px` }}>
          <button
            type="button"
            aria-label={t('highlight_noteMarker', { note: note.slice(0, 200) })}
            title={note.slice(0, 600)}
            onClick={() => actions.openNote(id)}
          >
            <Icon icon={MessageSquareText} />
          </button>
        </li>
      ))}
    </ul>
  );
}

const articleBeside = (layer: HTMLElement | null): HTMLElement | null | undefined =>
  layer?.closest('main')?.querySelector('article');
