import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/i18n/t.ts';
import './KeyPointCard.css';

export type KeyPointCardProps = {
  /** The key points. */
  children: ComponentChildren;
};

/** The publisher's key points above the text. */
export function KeyPointCard({ children }: KeyPointCardProps) {
  return (
    <section class="KeyPointCard" aria-labelledby="key-points">
      <h2 id="key-points">{t('article_keyPoints')}</h2>
      {children}
    </section>
  );
}
