import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../lib/article/document/article-document.ts';
import { splitKeyPoints } from '../../../lib/article/document/key-points.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { evidenceSteps } from '../../../lib/article/evidence/evidence.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';
import { finish } from '../../../lib/steps.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { evidenceLabels } from '../../fixtures/evidence-labels.ts';
import {
  heldOut,
  type Reworded,
  reworded,
  unsupported,
} from '../../fixtures/reworded-key-points.ts';

function read(html: string): { points: KeyPoint[]; passages: Passage[] } {
  const { keyPoints, rest } = splitKeyPoints(parseBody(html, 'https://rareearthexchanges.com/'));
  return { points: keyPoints.flatMap(withNested), passages: passagesOf(rest) };
}

const withNested = (point: KeyPoint): KeyPoint[] => [point, ...point.points.flatMap(withNested)];

const articles = new Map(sampleArticles.map(({ slug, html }) => [slug, read(html)]));

function articleAt(slug: string) {
  const article = articles.get(slug);
  if (!article) throw new Error(`No article has the slug ${slug}`);
  return article;
}

/** The passage found for a sentence, and the figures of the sentence that are missing in the passages. */
function lead(says: string, passages: readonly Passage[]) {
  const point = { text: says, points: [] };
  const evidence = finish(evidenceSteps([point], passages)).get(point);
  const passage = passages.find(({ number }) => number === evidence?.passage);
  return { text: passage?.text ?? null, absent: evidence?.missingFigures ?? [] };
}

/** Counts right, wrong and missing passages. */
function score(cases: readonly Reworded[]) {
  const score = { right: 0, wrong: 0, missed: 0, rightlyNone: 0 };
  const failures: string[] = [];
  for (const { slug, says, at } of cases) {
    const { text } = lead(says, articleAt(slug).passages);
    const isRight = text !== null && (at?.some((start) => text.startsWith(start)) ?? false);
    if (isRight) score.right += 1;
    else if (text !== null) score.wrong += 1;
    else if (at) score.missed += 1;
    else score.rightlyNone += 1;
    if (!isRight && (text !== null || at))
      failures.push(`${says} → ${text?.slice(0, 60) ?? 'none'}`);
  }
  const { right, wrong, missed } = score;
  return { precision: right / (right + wrong), recall: right / (right + wrong + missed), failures };
}

/** The articles' own key points, with the right passages. */
const labeled: Reworded[] = Object.entries(evidenceLabels).flatMap(([slug, labels]) =>
  articleAt(slug).points.map(({ text }, index) => ({ slug, says: text, at: labels[index] ?? [] })),
);

describe('evidence labels', () => {
  test('cover every key point of the sample site', () => {
    const own = [...articles].filter(([, { points }]) => points.length > 0);
    expect(Object.keys(evidenceLabels)).toEqual(own.map(([slug]) => slug));
    for (const [slug, { points }] of own) expect(evidenceLabels[slug]).toHaveLength(points.length);
    expect(labeled.length).toBeGreaterThan(200);
  });

  test('name one passage each', () => {
    for (const { slug, at } of [...labeled, ...reworded, ...heldOut]) {
      for (const start of at ?? []) {
        const meant = articleAt(slug).passages.filter(({ text }) => text.startsWith(start));
        expect({ slug, start, meant: meant.length }).toEqual({ slug, start, meant: 1 });
      }
    }
  });
});

describe('evidence accuracy', () => {
  test.each([
    ['as the articles have them', labeled, { precision: 0.99, recall: 0.97 }],
    [
      'in other words, and for unsupported ones',
      [...reworded, ...unsupported],
      { precision: 0.97, recall: 0.9 },
    ],
    ['that were held out', heldOut, { precision: 0.95, recall: 0.9 }],
    [
      'all together',
      [...labeled, ...reworded, ...unsupported, ...heldOut],
      { precision: 0.97, recall: 0.9 },
    ],
  ])('is high enough for key points %s', (_case, cases, floor) => {
    const { precision, recall, failures } = score(cases);
    expect(precision, failures.join('\n')).toBeGreaterThanOrEqual(floor.precision);
    expect(recall, failures.join('\n')).toBeGreaterThanOrEqual(floor.recall);
  });

  test('has no passage once the right one is removed, although the rest has the same subject', () => {
    const wrong = labeled.flatMap(({ slug, says, at }) => {
      const rest = articleAt(slug).passages.filter(
        ({ text }) => !at?.some((start) => text.startsWith(start)),
      );
      const { text } = lead(says, rest);
      return text === null ? [] : [`${says} → ${text.slice(0, 60)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('has no passage if a figure differs from the text, and names that figure', () => {
    const number = /(?<![\p{L}\d.,:$€£-])\d[\d,.]*(?=[\s%])/u;
    const altered = labeled.filter(({ says }) => number.test(says));
    expect(altered.length).toBeGreaterThan(120);
    for (const { slug, says } of altered) {
      const { text, absent } = lead(says.replace(number, '7,919.37'), articleAt(slug).passages);
      expect({ says, text, absent: absent.join(' ') }).toEqual({
        says,
        text: null,
        absent: expect.stringContaining('7,919.37'),
      });
    }
  });
});

describe('evidence', () => {
  const bodyOf = (html: string) => passagesOf(parseBody(html, 'https://rareearthexchanges.com/'));

  test('distinguishes passages that share a figure', () => {
    const passages = bodyOf(
      '<p>Output of the mine in Perth reached 4,000 tonnes.</p><p>The smelter in Baotou used 4,000 tonnes of coal.</p>',
    );
    expect(lead('Perth’s mine put out 4000 t', passages).text).toMatch(/^Output/);
    expect(lead('Baotou’s smelter burned 4000 t of coal', passages).text).toMatch(/^The smelter/);
  });

  test('is never a heading', () => {
    const passages = bodyOf(
      '<h2>Dysprosium rises 12% in Rotterdam</h2><p>Prices of dysprosium rose 12% in Rotterdam.</p>',
    );
    expect(lead('Dysprosium rises 12% in Rotterdam', passages).text).toMatch(/^Prices/);
  });

  test('is matched by table row', () => {
    const passages = bodyOf(
      '<table><tr><th>Company</th><th>Week</th></tr><tr><td>Lode Alpha</td><td>+4%</td></tr><tr><td>Lode Beta</td><td>−9%</td></tr></table><p>A quiet week.</p>',
    );
    expect(lead('Lode Beta lost 9% in the week', passages).text).toMatch(/^Company/);
    expect(lead('Lode Beta gained 4% in the week', passages).text).toBeNull();
  });

  test('is none for an empty text, or for a key point without words', () => {
    expect(lead('Terbium rose 4%', []).text).toBeNull();
    expect(lead('…', bodyOf('<p>Terbium rose.</p>')).text).toBeNull();
  });

  test('is found for nested key points separately', () => {
    const { points, passages } = read(
      '<h2>Highlights</h2><ul><li>Prices moved<ul><li>Terbium gained 7% in Shanghai</li></ul></li></ul><p>Traders in Shanghai paid 7% more for terbium.</p>',
    );
    const evidence = finish(evidenceSteps(points.slice(0, 1), passages));
    expect(points.map((point) => evidence.get(point)?.passage)).toEqual([null, 0]);
  });
});
