import type { Highlight } from '../../highlight/highlight.ts';
import type { HighlightState } from '../../highlight/highlight-state.ts';

/** How a highlight of an earlier version stands in the current one. */
export interface HighlightStateRow {
  highlightId: string;
  /** Hash of the current version. */
  version: string;
  state: HighlightState;
  /** The text at its place in that version; `null` if it is gone. */
  text: string | null;
}

/**
 * The key of the fact that the user dismissed the announcement of a lost highlight. A highlight that is reattached has
 * another version, and can be lost again.
 */
export const knownLossKey = ({ id, version }: Pick<Highlight, 'id' | 'version'>): string =>
  `knownLoss:${id} ${version}`;
