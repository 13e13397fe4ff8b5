import { describe, expect, test } from 'vitest';
import { normalizeHeadingLevels } from '../../../lib/article/document/heading-levels.ts';
import type { Block, Body, HeadingLevel } from '../../../lib/article/model/body.ts';

const heading = (level: HeadingLevel): Block => ({ kind: 'heading', level, inlines: [] });
const levels = (body: Body): number[] =>
  body.flatMap((block) => {
    if (block.kind === 'heading') return [block.level];
    if (block.kind === 'quote') return levels(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(levels) : [];
  });

describe('headings as they are drawn', () => {
  test.each<[string, HeadingLevel[], number[]]>([
    ['in order already', [2, 3, 3, 2], [2, 3, 3, 2]],
    ['a first one that is chosen for its size', [4, 4, 2], [2, 3, 2]],
    ['one that skips a level', [2, 5, 6, 3], [2, 3, 4, 3]],
    ['back up is no skip', [2, 3, 4, 2, 3], [2, 3, 4, 2, 3]],
  ])('%s', (_story, given, expected) => {
    expect(levels(normalizeHeadingLevels(given.map(heading)))).toEqual(expected);
  });

  test('those inside quotes and lists count too', () => {
    const body: Body = [
      heading(2),
      { kind: 'quote', blocks: [heading(6)] },
      { kind: 'list', ordered: false, items: [[heading(6)], [heading(6)]] },
    ];
    expect(levels(normalizeHeadingLevels(body))).toEqual([2, 3, 4, 5]);
  });

  test('all else is left as it is', () => {
    const body: Body = [{ kind: 'separator' }, { kind: 'code', text: 'x' }];
    expect(normalizeHeadingLevels(body)).toEqual(body);
  });
});
