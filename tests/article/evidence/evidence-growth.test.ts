import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import { evidenceSteps } from '../../../lib/article/evidence/evidence.ts';
import type { KeyPoint, Leaf } from '../../../lib/article/model/body.ts';
import { finish } from '../../../lib/steps.ts';
import { growthExponent, linearGrowth } from '../../support/growth.ts';

const point = 'Output of terbium rose to 12 tonnes in 2026';

const keyPoint = (text: string): KeyPoint => ({ text, points: [] });

const code = (text: string): Leaf => ({ kind: 'code', text });

const paragraph = (text: string): Leaf => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
});

const read = (points: string[], ...body: Leaf[]) => ({
  keyPoints: points.map(keyPoint),
  passages: passagesOf(body),
});

describe('evidence: its cost grows linearly with', () => {
  test.each<[string, (size: number) => ReturnType<typeof read>]>([
    [
      'a long first line before many short rows',
      (size) => read([point], code('terbium 12 tonnes '.repeat(size) + '\nx 1'.repeat(size))),
    ],
    [
      'key points and passages that all share their words',
      (size) => read(Array(size).fill(point), ...Array(size).fill(paragraph(point))),
    ],
    [
      'a key point and a passage of many figures',
      (size) => {
        const figures = Array.from({ length: size }, (_, figure) => figure).join(' ');
        return read([figures], paragraph(figures));
      },
    ],
  ])('%s', (_what, makeInput) => {
    const exponent = growthExponent(makeInput, ({ keyPoints, passages }) =>
      finish(evidenceSteps(keyPoints, passages)),
    );
    expect(exponent).toBeLessThan(linearGrowth);
  });
});

test('evidence: is found in a passage of 200,000 figures', () => {
  const { keyPoints, passages } = read([point], paragraph(`${point}. ${'1 '.repeat(200_000)}`));
  expect([...finish(evidenceSteps(keyPoints, passages)).values()]).toEqual([
    { passage: 0, missingFigures: [] },
  ]);
});

test('evidence: is not read where there are no key points', () => {
  const { passages } = read([], paragraph(point));
  const unread = passages.map((passage) => ({
    ...passage,
    get text(): string {
      throw new Error('A passage was read.');
    },
  }));
  expect(finish(evidenceSteps([], unread)).size).toBe(0);
});
