import type { ComponentChildren } from 'preact';
import './QuoteView.css';

export type QuoteViewProps = { pull: boolean; children: ComponentChildren };

/** A quotation, or a pull quote of the article's own words. */
export function QuoteView({ pull, children }: QuoteViewProps) {
  return <blockquote class={pull ? 'QuoteView pull' : 'QuoteView'}>{children}</blockquote>;
}
