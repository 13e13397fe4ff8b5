import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { HitFinder } from '../../../lib/search/hits/hit-finder.ts';
import { openingHitSteps, secondsAt } from '../../../lib/search/hits/opening-hit.ts';
import { localClock } from '../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../lib/search/query/parse-query.ts';
import { finish } from '../../../lib/steps.ts';

const title = 'An episode on cerium';
const url = 'https://rareearthexchanges.com/podcast/a';
const enclosure = { url: `${url}.mp3`, type: 'audio/mpeg', length: null };
const document = articleDocument({
  title,
  url,
  source: `<p>Of tin.</p><h2>Transcript</h2>
    <p>Host (00:01)<br>Cerium.</p><p>Guest (00:20)<br>Cerium polishes glass.</p>
    <p>Glass of mirrors.</p><h2>Links</h2><p>Of zinc.</p>`,
});

/** The hit at which an article opens, and the time at which the recording says it. */
function openingOf(query: string, recording: Article['enclosure'] = enclosure) {
  const parsed = parseQuery(query, localClock(0));
  const finder = new HitFinder(parsed, { corrections: [], completed: [] });
  const article = { title, enclosure: recording };
  const found = finish(openingHitSteps(article, document, finder));
  if (!found) return null;
  const { line, start } = found;
  const offset = start - line.start;
  return [line.text.slice(offset), secondsAt(article, document, line, offset)];
}

describe('the hit at which an article opens', () => {
  test.each([
    ['what its snippet says of a recording', 'cerium glass ', ['Cerium polishes glass.', 20]],
    ['the same in a later paragraph', 'mirror glass ', ['Glass of mirrors.', 20]],
    ['the first one, if that is not spoken', 'cerium tin zinc ', [title, null]],
    ['the first one before the transcript', 'tin ', ['Of tin.', null]],
    ['the first one after the transcript', 'zinc ', ['Of zinc.', null]],
    ['none without hits', 'gold ', null],
  ])('is %s', (_what, query, expected) => {
    expect(openingOf(query)).toEqual(expected);
  });

  test('is at no second if it is a key point, or without a recording', () => {
    const spoken = { of: 'passage', number: 2 } as const;
    expect(secondsAt({ enclosure }, document, spoken, 0)).toBe(1);
    expect(secondsAt({ enclosure }, document, { ...spoken, of: 'keyPoint' }, 0)).toBeNull();
    expect(secondsAt({ enclosure: null }, document, spoken, 0)).toBeNull();
  });

  test('is the first one where there is no recording', () => {
    expect(openingOf('cerium glass ', null)).toEqual([title, null]);
  });
});
