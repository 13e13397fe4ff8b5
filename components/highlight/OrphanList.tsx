import type { Highlight } from '../../lib/highlight/highlight.ts';
import { words } from '../../lib/words/en.ts';
import { Button } from '../ui/Button.tsx';
import { HighlightSection } from './HighlightSection.tsx';
import type { Highlighter } from './use-highlighter.ts';

export type OrphanListProps = { highlighter: Highlighter };

/** Highlights whose words the publisher has changed: with their old words, and the way to a new place. */
export function OrphanList({ highlighter: { orphans, attaching, act } }: OrphanListProps) {
  const { highlight } = words;
  if (orphans.length === 0) return null;
  const attachTo = (orphan: Highlight) =>
    orphan.id === attaching?.id
      ? { label: highlight.keepOrphan, run: () => act.attach(null) }
      : { label: highlight.attach, run: () => act.attach(orphan) };
  return (
    <HighlightSection title={highlight.orphans} hint={highlight.orphansHint}>
      {orphans.map((orphan) => (
        <li key={orphan.id}>
          <blockquote data-colour={orphan.colour} dir="auto">
            {orphan.quote.exact}
          </blockquote>
          {orphan.note !== '' && (
            <p class="note" dir="auto">
              {orphan.note}
            </p>
          )}
          {orphan.tags.length > 0 && <p class="tags">{orphan.tags.join(' · ')}</p>}
          {orphan.id === attaching?.id && <p role="status">{highlight.attaching}</p>}
          <div class="actions">
            <Button look="quiet" onClick={attachTo(orphan).run}>
              {attachTo(orphan).label}
            </Button>
            <Button look="quiet" onClick={() => act.copyThis(orphan)}>
              {highlight.copyOrphan}
            </Button>
            <Button look="quiet" onClick={() => act.removeThis(orphan)}>
              {highlight.deleteOrphan}
            </Button>
          </div>
        </li>
      ))}
    </HighlightSection>
  );
}
