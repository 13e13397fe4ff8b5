import { articleDocument } from '../../article/document/derive-document.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import { changeTo } from '../../highlight/highlight-change.ts';
import { createPlacer } from '../../highlight/place-highlights.ts';
import { reportSkipped } from '../../result.ts';
import type { HighlightStateRow } from '../../store/rows/highlight-states.ts';
import type { HighlightStatesJob } from '../../store/rows/jobs.ts';
import {
  type EarlierHighlights,
  finishHighlightStates,
  putHighlightStates,
  readEarlierHighlights,
} from '../../store/user/highlight-states.ts';

/** Articles per step; few, so that a poll never waits long. */
const batchSize = 5;

/** Finds the highlights of some edited articles in their current versions; the job is removed when none is left. */
export async function updateHighlightStates(job: HighlightStatesJob, now: number): Promise<void> {
  const articleIds = job.articleIds.slice(0, batchSize);
  for (const articleId of articleIds) {
    const earlier = await readEarlierHighlights(articleId);
    if (earlier && earlier.highlights.length > 0) await putHighlightStates(statesOf(earlier));
  }
  await finishHighlightStates(job, articleIds, now);
}

function statesOf(earlier: EarlierHighlights) {
  try {
    return statesIn(earlier);
  } catch (error) {
    reportSkipped(earlier.url, error);
    return [];
  }
}

/** How highlights stand in the current version, as the open article shows them. */
function statesIn({ url, body, bodies, highlights }: EarlierHighlights) {
  const textOf = (stored: { title: string; source: string }) =>
    articleDocument({ ...stored, url }).text;
  const text = textOf(body);
  const place = createPlacer({ hash: body.hash, text }, (version) => {
    const stored = bodies.find(({ hash }) => hash === version);
    return stored ? textOf(stored) : null;
  });
  const { placed, orphans } = place(highlights, Number.POSITIVE_INFINITY);
  const rowOf = (
    highlight: Highlight,
    state: HighlightStateRow['state'],
    textNow: string | null,
  ) => ({
    highlight,
    row: { highlightId: highlight.id, version: body.hash, state, text: textNow },
  });
  return [
    ...placed.map(({ highlight, span }) => {
      const textNow = text.slice(span.start, span.end);
      const isUnmoved = span.start === highlight.span.start;
      const unchanged = isUnmoved ? 'same' : 'moved';
      return rowOf(highlight, changeTo(highlight, textNow) ? 'edited' : unchanged, textNow);
    }),
    ...orphans.map((highlight) => rowOf(highlight, 'gone', null)),
  ];
}
