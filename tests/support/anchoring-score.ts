import { articleDocument } from '../../lib/article/document/derive-document.ts';
import { quoteAt, type Span } from '../../lib/article/model/text-selector.ts';
import { anchor } from '../../lib/highlight/anchor.ts';
import { mapThroughDiff } from '../../lib/highlight/map-through-diff.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';
import { applyRandomEdits, type TracedText, traceText } from './builders/random-edits.ts';
import { seededRandom } from './seeded-random.ts';

/** Outcome for highlights with all, some, or none of their words left. */
export interface AnchoringScore {
  whole: { all: number; right: number; lost: number; wrong: number };
  edited: { all: number; right: number; lost: number; wrong: number };
  removed: { all: number; wrong: number };
}

const texts = sampleArticles.map(
  ({ title, html }) =>
    articleDocument({ title, source: html, url: 'https://rareearthexchanges.com/news/a/' })
      .bodyText,
);

/**
 * Creates random highlights in the sample articles, edits the articles at random, and checks where the highlights are
 * found. `isKept`: whether the highlighted version is still stored.
 */
export function scoreAnchoring(seed: number, editions: number, isKept: boolean): AnchoringScore {
  const chance = seededRandom(seed);
  const reckoning: AnchoringScore = {
    whole: { all: 0, right: 0, lost: 0, wrong: 0 },
    edited: { all: 0, right: 0, lost: 0, wrong: 0 },
    removed: { all: 0, wrong: 0 },
  };
  for (const text of texts) {
    for (let edition = 0; edition < editions; edition += 1) {
      const edited = applyRandomEdits(traceText(text), 1 + Math.floor(chance() * 12), chance);
      const mapSpan = isKept ? mapThroughDiff(text, edited.text) : null;
      for (let time = 0; time < 10; time += 1) {
        const span = spanAtRandom(text, chance);
        const made = { quote: quoteAt(text, span), span };
        judge(reckoning, span, edited, anchor(made, { text: edited.text, mapSpan }));
      }
    }
  }
  return reckoning;
}

/** A few words, rarely many, as people highlight. */
function spanAtRandom(text: string, chance: () => number): Span {
  const start = text.lastIndexOf(' ', Math.floor(chance() * text.length)) + 1;
  const length = 3 + Math.floor(chance() ** 3 * 600);
  const end = text.indexOf(' ', Math.min(text.length - 1, start + length));
  const words = text.slice(start, end < 0 ? text.length : end).trimEnd();
  return { start, end: start + Math.max(1, words.length) };
}

function judge(
  reckoning: AnchoringScore,
  made: Span,
  edited: TracedText,
  found: Span | null,
): void {
  const left = edited.origins.flatMap((origin, at) =>
    origin !== null && origin >= made.start && origin < made.end ? [at] : [],
  );
  const isHit = found !== null && left.some((at) => at >= found.start && at < found.end);
  if (left.length === 0) {
    reckoning.removed.all += 1;
    if (found) reckoning.removed.wrong += 1;
    return;
  }
  const isTogether = left.every((at, index) => index === 0 || at === (left[index - 1] ?? 0) + 1);
  const isWhole = isTogether && left.length === made.end - made.start;
  const part = isWhole ? reckoning.whole : reckoning.edited;
  const isExact = found?.start === left[0] && found?.end === (left.at(-1) ?? 0) + 1;
  part.all += 1;
  if (!found) part.lost += 1;
  else if (isWhole ? isExact : isHit) part.right += 1;
  else part.wrong += 1;
}
