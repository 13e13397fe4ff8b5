import { CirclePlay } from 'lucide';
import { words } from '../../lib/words/en.ts';
import { OutsideCard } from './OutsideCard.tsx';

export type EmbedViewProps = { href: string; title: string };

/** Stands for something that plays elsewhere. */
export function EmbedView({ href, title }: EmbedViewProps) {
  const host = new URL(href).hostname.replace(/^www\./, '');
  const where = words.reading.embedAt(host);
  return <OutsideCard icon={CirclePlay} href={href} title={title || host} where={where} />;
}
