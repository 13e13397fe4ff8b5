import type { IconNode } from 'lucide';
import { Icon } from '../../ui/Icon.tsx';
import './ExternalCard.css';
import { t } from '../../../lib/i18n/t.ts';

export type ExternalCardProps = {
  icon: IconNode;
  href: string;
  /** What it is called; empty where nobody says. */
  title: string;
  where: string;
  /** Whether the title is in the article's text, so that it may be selected with it. */
  isText?: boolean;
};

/** A card in the text for something that is not in it: what it is, where it is, and a link there. */
export function ExternalCard({ icon, href, title, where, isText = false }: ExternalCardProps) {
  const name = title === '' ? where : `${title} ${where}`;
  return (
    <a
      class="ExternalCard"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('article_newTab', { text: name })}
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
