import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import './TextLink.css';

export type TextLinkProps = {
  href: string;
  /**
   * The link's text. Its accessible name adds that a tab opens; the text itself, which may be copied, doesn't say so.
   */
  text: string;
  external: boolean;
  children: ComponentChildren;
};

/** A link in the publisher's text. It opens in a tab of its own, without a referrer or an opener. */
export function TextLink({ href, text, external, children }: TextLinkProps) {
  return (
    <a
      class="TextLink"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('article_linkInNewTab', { text: text.trim() })}
      data-external={external}
    >
      {children}
    </a>
  );
}
