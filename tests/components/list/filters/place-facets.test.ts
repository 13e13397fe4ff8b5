import { expect, test } from 'vitest';
import { placeFacets } from '../../../../components/list/filters/place-facets.ts';
import type { FilterFacet } from '../../../../lib/store/lists/filter-values.ts';
import type { CountedFacet } from '../../../../lib/store/rows/views.ts';

const opened: readonly FilterFacet[] = [
  {
    by: 'category',
    values: [
      { value: 'Mining', count: 3 },
      { value: 'Asia', count: null },
      { value: 'Gone', count: 1 },
    ],
  },
  { by: 'author', values: [{ value: 'The mining desk', count: 2 }] },
];

/** The values placed below all others, as `facet value count`. */
const lateIn = (counted: readonly CountedFacet[], drawn = opened) =>
  placeFacets(drawn, counted).late.map(({ by, value, count }) => `${by} ${value} ${count}`);

test('an open filter menu keeps its values where they are while counts come, and counts 0 for what is gone', () => {
  const counted: CountedFacet[] = [
    {
      by: 'category',
      values: [
        { value: 'Asia', count: 9 },
        { value: 'Policy', count: 8 },
        { value: 'Mining', count: 4 },
      ],
    },
  ];
  const { facets, late } = placeFacets(opened, counted);
  expect(facets).toEqual([
    {
      by: 'category',
      values: [
        { value: 'Mining', count: 4 },
        { value: 'Asia', count: 9 },
        { value: 'Gone', count: 0 },
      ],
    },
    opened[1],
  ]);
  expect(late).toEqual([{ by: 'category', value: 'Policy', count: 8 }]);
});

test('an open filter menu appends what is counted later to what was found before', () => {
  const tag: CountedFacet = { by: 'tag', values: [{ value: 'price', count: 1 }] };
  const author: CountedFacet = { by: 'author', values: [{ value: 'The policy desk', count: 5 }] };
  expect(lateIn([tag])).toEqual(['tag price 1']);
  expect(lateIn([tag, author])).toEqual(['tag price 1', 'author The policy desk 5']);
});

test.each<[string, CountedFacet['values'], FilterFacet[], string[]]>([
  ['not a single one', [{ value: 'news', count: 3 }], [], []],
  [
    'several',
    [
      { value: 'news', count: 3 },
      { value: 'podcast', count: 1 },
    ],
    [],
    ['kind news 3', 'kind podcast 1'],
  ],
  [
    'one more than there were',
    [
      { value: 'news', count: 3 },
      { value: 'podcast', count: 1 },
      { value: 'report', count: 1 },
    ],
    [
      {
        by: 'kind',
        values: [
          { value: 'podcast', count: 1 },
          { value: 'news', count: 1 },
        ],
      },
    ],
    ['kind report 1'],
  ],
])('an open filter menu appends kinds: %s', (_story, values, drawn, expected) => {
  expect(lateIn([{ by: 'kind', values }], drawn)).toEqual(expected);
});
