import type { ComponentChildren } from 'preact';
import './QuoteView.css';

export type QuoteViewProps = { pull: boolean; children: ComponentChildren };

/** Somebody else's words; or, set large, the article's own once more. */
export function QuoteView({ pull, children }: QuoteViewProps) {
  return <blockquote class={pull ? 'QuoteView pull' : 'QuoteView'}>{children}</blockquote>;
}
