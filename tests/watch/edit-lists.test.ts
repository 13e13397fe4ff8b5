import { describe, expect, test } from 'vitest';
import {
  type Following,
  fits,
  follow,
  groupList,
  keep,
  mergeLists,
  withEdited,
  withEntity,
  withList,
  withoutEntity,
  withoutList,
} from '../../lib/watch/edit-lists.ts';
import type { Entity } from '../../lib/watch/entity.ts';
import {
  areWatchLists,
  entityCalled,
  keptAbout,
  knownEntities,
  listColors,
  listLevels,
  ownEntities,
  type WatchList,
} from '../../lib/watch/watch-list.ts';

const lynas: Entity = { name: 'Lynas', kind: 'company' };
const terbium: Entity = { name: 'terbium', kind: 'element' };
const builtIn = [lynas, terbium];
const acme: Entity = { name: 'Acme', kind: 'company', aliases: ['Acme Metals'] };
const listOf = (name: string, ...entities: WatchList['entities']): WatchList => ({
  name,
  entities,
  color: 3,
  keeps: false,
  kept: [],
  notify: 'on',
});
const followingOf = (...watchLists: WatchList[]): Following => ({ followed: ['Acme'], watchLists });

describe('watch lists', () => {
  test('edited in a dialog keep what was added to them meanwhile', () => {
    const opened = listOf('Mine', 'Lynas');
    const now = followingOf({ ...opened, entities: ['Lynas', acme], kept: ['Acme'] });
    const entitiesIn = ({ watchLists }: Pick<Following, 'watchLists'>) => watchLists[0]?.entities;
    expect(entitiesIn(withEntity(now, opened, terbium, null))).toEqual(['Lynas', acme, terbium]);
    expect(entitiesIn(withoutEntity(now, opened, 'Lynas', builtIn))).toEqual([acme]);
    expect(keep(now, opened, 'Lynas', true).watchLists[0]?.kept).toEqual(['Acme', 'Lynas']);
    const renamed = { ...opened, name: 'Ours', color: 5 } as const;
    expect(withEdited(now.watchLists, renamed, opened)).toEqual([
      { ...renamed, entities: ['Lynas', acme], kept: ['Acme'] },
    ]);
  });

  test('announce an article as the loudest of the lists that have what it is about', () => {
    const levelOf = listLevels([
      { ...listOf('One', 'Lynas', 'terbium'), notify: 'silent' },
      { ...listOf('Two', acme, 'terbium'), notify: 'off' },
    ]);
    expect(['Lynas', 'Acme', 'terbium', 'yttrium'].map((name) => levelOf([name]))).toEqual([
      ...['silent', 'off', 'silent', 'on'],
    ]);
    expect(levelOf(['Acme', 'Lynas'])).toBe('silent');
  });

  test('an entry of the user replaces a built-in one of its name, and the first list’s counts', () => {
    const [own, other] = [
      { ...lynas, aliases: ['LYC'] },
      { ...lynas, aliases: ['Ly'] },
    ];
    const lists = [listOf('One', own, acme), listOf('Two', other)];
    expect(knownEntities(builtIn, ownEntities(lists))).toEqual([own, acme, terbium]);
  });

  test.each([
    ['TERBIUM', terbium],
    ['acme', acme],
    ['ACME metals', acme],
    ['Acme Mining', undefined],
  ])('have an entry called %s by its name or an alias, in any case', (called, entity) => {
    expect(entityCalled([lynas, acme, terbium], called)).toBe(entity);
  });

  test('a mark has the color of the first list that has its entity, groups after the user’s own', () => {
    const group = { ...groupList([], 'element'), entities: ['terbium', 'Acme'] };
    const colorOf = listColors([group, listOf('One', acme), { ...listOf('Two', acme), color: 5 }]);
    expect(['Acme', 'terbium', 'unknown'].map(colorOf)).toEqual([3, 2, 1]);
  });

  test('a group remembers what is followed of it; a list of the user stays as it is', () => {
    const group = groupList([], 'company');
    expect(group).toMatchObject({ keeps: false, kept: [], notify: 'on', entities: [] });
    const one = follow(followingOf(), group, ['Lynas'], true);
    expect(one).toEqual({
      followed: ['Acme', 'Lynas'],
      watchLists: [{ ...group, entities: ['Lynas'] }],
    });
    const none = follow(one, groupList(one.watchLists, 'company'), ['Lynas', 'Acme'], false);
    expect(none).toEqual({ followed: [], watchLists: [group] });
    const own = followingOf(listOf('One', acme));
    expect(follow(own, listOf('One', acme), ['Acme'], false)).toEqual({ ...own, followed: [] });
  });

  test('an entry that gets another name is followed, and in its lists, under that one', () => {
    const lists = [listOf('One', acme), listOf('Two', 'Acme', 'Lynas')];
    const apex = { ...acme, name: 'Apex' };
    expect(withEntity(followingOf(...lists), listOf('One', acme), apex, 'Acme')).toEqual({
      followed: ['Apex'],
      watchLists: [listOf('One', apex), listOf('Two', 'Apex', 'Lynas')],
    });
  });

  test('what nothing defines any more is no longer followed, nor in any list', () => {
    const lists = [listOf('One', acme), listOf('Two', 'Acme', 'Lynas')];
    const following = { ...followingOf(...lists), followed: ['Acme', 'Lynas'] };
    const left = { followed: ['Lynas'], watchLists: [listOf('One'), listOf('Two', 'Lynas')] };
    expect(withoutEntity(following, listOf('One', acme), 'Acme', builtIn)).toEqual(left);
    expect(withoutList(following, listOf('One', acme), builtIn)).toEqual({
      ...left,
      watchLists: [listOf('Two', 'Lynas')],
    });
  });

  test('are put together by name: what is here stays', () => {
    const mine = [listOf('One', acme)];
    const theirs = [listOf('One', { ...acme, aliases: [] }, 'Lynas'), listOf('Two', acme)];
    const both = [listOf('One', acme, 'Lynas'), listOf('Two', 'Acme')];
    expect(mergeLists(mine, theirs)).toEqual(both);
    expect(mergeLists(both, theirs)).toEqual(both);
    expect(withList(mine, listOf('Other'), listOf('One'))).toEqual([listOf('Other')]);
  });

  test('have no room for more than can be stored as settings', () => {
    const names = Array.from({ length: 1_001 }, (_, at) => `${at}`);
    expect(fits({ followed: names.slice(1), watchLists: [listOf('One', acme)] })).toBe(true);
    expect(fits({ followed: names, watchLists: [] })).toBe(false);
    expect(fits({ followed: [], watchLists: Array(31).fill(listOf('One')) })).toBe(false);
  });

  test('protect what is followed of them', () => {
    const lists = [{ ...listOf('One', acme, 'Lynas'), keeps: true }, listOf('Two', terbium)];
    const kept = keptAbout({ watchLists: lists, followed: ['terbium', 'Lynas'] });
    expect(kept).toEqual({ keptAbout: new Set(['Lynas']) });
    const following = { watchLists: lists, followed: ['terbium', 'Lynas'] };
    const both = keep(following, listOf('Two', terbium), 'terbium', true);
    expect(keptAbout(both)).toEqual({ keptAbout: new Set(['Lynas', 'terbium']) });
    const [, two = listOf('Two')] = both.watchLists;
    const renamed = withEntity(both, two, { ...terbium, name: 'Tb' }, 'terbium');
    expect(renamed.watchLists[1]?.kept).toEqual(['Tb']);
    expect(keptAbout(keep(both, two, 'terbium', false))).toEqual(kept);
    expect(withoutEntity(both, two, 'terbium', builtIn).watchLists[1]?.kept).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['31 lists', Array(31).fill(listOf('One'))],
    ['a list of numbers', [{ ...listOf('One'), entities: [1] }]],
    ['a name of 101 characters', [listOf('x'.repeat(101))]],
    ['an unknown color', [{ ...listOf('One'), color: 6 }]],
    ['an entry without a kind', [{ ...listOf('One'), entities: [{ name: 'Acme' }] }]],
    ['51 aliases', [listOf('One', { ...acme, aliases: Array(51).fill('A') })]],
    [
      '501 entries of the user',
      [listOf('One', ...Array.from({ length: 501 }, (_, at) => ({ ...acme, name: `${at}` })))],
    ],
    [
      'more text than fits',
      [
        listOf(
          'One',
          ...Array.from({ length: 60 }, (_, at) => ({
            ...acme,
            name: `${at}`,
            aliases: Array(50).fill('x'.repeat(100)),
          })),
        ),
      ],
    ],
  ])('are not stored with %s', (_story, lists) => {
    expect(areWatchLists(lists)).toBe(false);
  });
});
