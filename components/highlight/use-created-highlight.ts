import { useRef } from 'preact/hooks';
import {
  createHighlight,
  type HighlightResult,
  type PendingHighlight,
} from '../../lib/app/reading/highlights.ts';
import type { Span } from '../../lib/article/model/text-selector.ts';
import type { HighlightColor } from '../../lib/highlight/highlight-color.ts';
import type { Attempt } from '../live/use-attempt.ts';
import type { HighlightedPage } from './page/highlighted-page.ts';

export interface CreatedHighlight {
  /** Creates a highlight, and shows it before it is stored; `null` while no text is shown. */
  create: (
    span: Span,
    color: HighlightColor,
    onStored: (result: HighlightResult) => void,
  ) => PendingHighlight | null;
  /** The id under which a highlight is stored: a new one may have been merged into one that the page didn't know. */
  storedId: (id: string) => string | Promise<string>;
}

/** Creates highlights, and remembers the last one until the database has answered. */
export function useCreatedHighlight(page: HighlightedPage, attempt: Attempt): CreatedHighlight {
  const last = useRef<{ pending: PendingHighlight; storedId: string | null } | null>(null);
  return {
    create: ({ start, end }, color, onStored) => {
      const target = page.forEdit();
      if (!target) return null;
      const pending = createHighlight(target, { start, end }, color, page.momentAt(start));
      const created: NonNullable<typeof last.current> = { pending, storedId: null };
      last.current = created;
      attempt(async () => {
        const result = await pending.stored;
        created.storedId = result.id;
        onStored(result);
      });
      return pending;
    },
    storedId: (id) => {
      if (last.current?.pending.preview.highlight.id !== id) return id;
      const { pending, storedId } = last.current;
      return storedId ?? pending.stored.then((result) => result.id);
    },
  };
}
