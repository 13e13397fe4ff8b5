import type { Span } from '../article/model/text-selector.ts';
import { textDiff } from '../article/versions/text-diff.ts';

/** A span in the edited text. */
export interface MappedSpan {
  span: Span;
  /** Number of its characters that are still there. */
  kept: number;
}

/** Maps a span of the earlier text; `null` if none of it was kept. */
export type MapSpan = (span: Span) => MappedSpan | null;

/** A run that both versions have, with its offset in each. */
interface Shared {
  before: number;
  after: number;
  length: number;
}

/** Diffs two versions once, to map any number of spans. */
export function mapThroughDiff(before: string, after: string): MapSpan {
  const shared = sharedRuns(before, after);
  return ({ start, end }) => {
    const parts = shared.flatMap((run) => {
      const from = Math.max(start, run.before);
      const to = Math.min(end, run.before + run.length);
      const shift = run.after - run.before;
      return from < to ? [{ start: from + shift, end: to + shift }] : [];
    });
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return null;
    const kept = parts.reduce((sum, part) => sum + part.end - part.start, 0);
    return { span: { start: first.start, end: last.end }, kept };
  };
}

function sharedRuns(before: string, after: string): Shared[] {
  const shared: Shared[] = [];
  const at = { before: 0, after: 0 };
  for (const { kind, text } of textDiff(before, after)) {
    if (kind === 'same') shared.push({ ...at, length: text.length });
    if (kind !== 'added') at.before += text.length;
    if (kind !== 'removed') at.after += text.length;
  }
  return shared;
}
