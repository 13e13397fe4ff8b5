import type { ComponentChildren } from 'preact';
import { words } from '../../../lib/i18n/en.ts';
import './KeyPointCard.css';

export type KeyPointCardProps = {
  /** The list of them. */
  children: ComponentChildren;
};

/** The publisher's Highlights above the text. */
export function KeyPointCard({ children }: KeyPointCardProps) {
  return (
    <section class="KeyPointCard" aria-labelledby="key-points">
      <h2 id="key-points">{words.reading.highlights}</h2>
      {children}
    </section>
  );
}
