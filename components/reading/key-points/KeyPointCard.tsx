import type { ComponentChildren } from 'preact';
import './KeyPointCard.css';
import { t } from '../../../lib/i18n/t.ts';

export type KeyPointCardProps = {
  /** The list of them. */
  children: ComponentChildren;
};

/** The publisher's Highlights above the text. */
export function KeyPointCard({ children }: KeyPointCardProps) {
  return (
    <section class="KeyPointCard" aria-labelledby="key-points">
      <h2 id="key-points">{t('article_highlights')}</h2>
      {children}
    </section>
  );
}
