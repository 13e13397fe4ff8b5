import type { IconNode } from 'lucide';
import { t } from '../../../lib/i18n/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import './ExternalCard.css';

export type ExternalCardProps = {
  icon: IconNode;
  href: string;
  /** The title; empty where there is none. */
  title: string;
  where: string;
  /** Whether the title is part of the article's text and can be selected with it. */
  isText?: boolean;
};

/** A card in the text for external content: what it is, its host, and a link. */
export function ExternalCard({ icon, href, title, where, isText = false }: ExternalCardProps) {
  const name = title === '' ? where : `${title} ${where}`;
  return (
    <a
      class="ExternalCard"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('article_linkInNewTab', { text: name })}
    >
      <Icon icon={icon} />
      {title !== '' && (
        <span class="title" data-text={isText}>
          {title}
        </span>
      )}
      <span class="where" data-address={href}>
        {' '}
        {where}
      </span>
    </a>
  );
}
