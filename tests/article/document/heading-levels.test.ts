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

describe('heading levels', () => {
  test.each<[string, HeadingLevel[], number[]]>([
    ['stay if they are consistent', [2, 3, 3, 2], [2, 3, 3, 2]],
    ['start at 2 for any first heading', [4, 4, 2], [2, 3, 2]],
    ['never skip a level down', [2, 5, 6, 3], [2, 3, 4, 3]],
    ['may go up by several levels', [2, 3, 4, 2, 3], [2, 3, 4, 2, 3]],
  ])('%s', (_case, given, expected) => {
    expect(levels(normalizeHeadingLevels(given.map(heading)))).toEqual(expected);
  });

  test('count headings inside quotes and lists', () => {
    const body: Body = [
      heading(2),
      { kind: 'quote', blocks: [heading(6)] },
      { kind: 'list', ordered: false, items: [[heading(6)], [heading(6)]] },
    ];
    expect(levels(normalizeHeadingLevels(body))).toEqual([2, 3, 4, 5]);
  });

  test('leave other blocks as they are', () => {
    const body: Body = [{ kind: 'separator' }, { kind: 'code', text: 'x' }];
    expect(normalizeHeadingLevels(body)).toEqual(body);
  });
});
