import type { ComponentChildren } from 'preact';
import './TextLink.css';
import { t } from '../../lib/i18n/t.ts';

export type TextLinkProps = {
  href: string;
  /** What the link says, for its name: that it opens a tab is no part of the text, which may be copied. */
  text: string;
  external: boolean;
  children: ComponentChildren;
};

/** A link in the publisher's words. It opens in a tab of its own and tells the other side nothing. */
export function TextLink({ href, text, external, children }: TextLinkProps) {
  return (
    <a
      class="TextLink"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('article_newTab', { text: text.trim() })}
      data-external={external}
    >
      {children}
    </a>
  );
}
