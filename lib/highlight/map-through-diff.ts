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

/** Stands at either end of a text. */
const noRun: Shared = { before: 0, after: 0, length: 0 };

/**
 * Diffs two versions once, to map any number of spans. What replaces the first or last words of a span belongs to it as
 * far as it is in the same line: a corrected figure often stands there.
 */
export function mapThroughDiff(before: string, after: string): MapSpan {
  const shared = sharedRuns(before, after);
  return ({ start, end }) => {
    const parts = shared.flatMap((run, index) => {
      const from = Math.max(start, run.before);
      const to = Math.min(end, endOf(run).before);
      const shift = run.after - run.before;
      return from < to ? [{ from, to, start: from + shift, end: to + shift, index }] : [];
    });
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return null;
    const kept = parts.reduce((sum, part) => sum + part.to - part.from, 0);
    const span = { start: first.start, end: last.end };
    const previous = endOf(shared[first.index - 1]);
    const next = shared[last.index + 1];
    if (start < first.from && start === previous.before) {
      const line = after.slice(0, span.start).lastIndexOf('\n') + 1;
      span.start = Math.max(line, previous.after);
    }
    if (end > last.to && end === next?.before) {
      const line = after.slice(span.end).search(/\n|$/);
      span.end = Math.min(span.end + line, next.after);
    }
    return { span, kept };
  };
}

const endOf = ({ before, after, length }: Shared = noRun) => ({
  before: before + length,
  after: after + length,
});

/** The runs that both versions have, between two without length at the ends of the text. */
function sharedRuns(before: string, after: string): Shared[] {
  const shared = [noRun];
  const at = { before: 0, after: 0 };
  for (const { kind, text } of textDiff(before, after)) {
    if (kind === 'same') shared.push({ ...at, length: text.length });
    if (kind !== 'added') at.before += text.length;
    if (kind !== 'removed') at.after += text.length;
  }
  return [...shared, { ...at, length: 0 }];
}
