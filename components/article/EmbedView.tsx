import { CirclePlay } from 'lucide';
import { words } from '../../lib/words/en.ts';
import { OutsideCard } from './OutsideCard.tsx';
import type { PassageMark } from './passage-numbers.ts';

export type EmbedViewProps = { href: string; title: string; passage: PassageMark };

/** Stands for something that plays elsewhere. */
export function EmbedView({ href, title, passage }: EmbedViewProps) {
  const host = new URL(href).hostname.replace(/^www\./, '');
  const where = words.reading.embedAt(host);
  return (
    <div {...passage}>
      <OutsideCard icon={CirclePlay} href={href} title={title || host} where={where} />
    </div>
  );
}
