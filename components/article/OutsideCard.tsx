import type { IconNode } from 'lucide';
import { words } from '../../lib/words/en.ts';
import { Icon } from '../ui/Icon.tsx';
import './OutsideCard.css';

export type OutsideCardProps = { icon: IconNode; href: string; title: string; where: string };

/** A card in the text for something that is not in it: what it is, where it is, and a link there. */
export function OutsideCard({ icon, href, title, where }: OutsideCardProps) {
  return (
    <a
      class="OutsideCard"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words.reading.newTab(`${title} ${where}`)}
    >
      <Icon icon={icon} />
      <span class="title">{title}</span>{' '}
      <span class="where">
        {where} <span aria-hidden="true">↗</span>
      </span>
    </a>
  );
}
