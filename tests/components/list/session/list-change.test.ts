import { describe, expect, test } from 'vitest';
import { changeToList, changeToSearch } from '../../../../components/list/session/list-change.ts';
import { maxTyped } from '../../../../components/ui/fields/max-typed.ts';
import { queryErrorMessages } from '../../../../lib/presenters/search.ts';
import { localClock } from '../../../../lib/search/query/date-range.ts';
import { parseQuery } from '../../../../lib/search/query/parse-query.ts';
import { listTop, newView, type SurfaceView } from '../../../../lib/store/rows/views.ts';

const panel = (fields: Partial<SurfaceView>): SurfaceView => ({
  ...newView('panel:1'),
  ...listTop,
  isOwn: true,
  ...fields,
});

/** What the view shows after these texts are typed, one after another. */
function typing(row: SurfaceView, ...texts: string[]): SurfaceView {
  let shown = row;
  for (const text of texts) shown = { ...shown, ...changeToSearch(shown, text, {}) };
  return shown;
}

describe('a search that is cleared', () => {
  test.each(['briefing', 'myHighlights'] as const)('returns to %s, where it was begun', (list) => {
    expect(typing(panel({ list }), 't', 'ti')).toMatchObject({ list: 'all', search: 'ti' });
    expect(typing(panel({ list }), 't', 'ti', 't', '')).toMatchObject({ list, search: '' });
  });

  test('returns to the list of articles in which it was begun, with its filters', () => {
    const row = panel({ list: 'saved', terms: 'is:podcast' });
    expect(typing(row, 'tin', '')).toMatchObject({ list: 'saved', terms: 'is:podcast' });
  });

  test('stays in the list that was chosen meanwhile', () => {
    const searching = typing(panel({ list: 'briefing' }), 'tin');
    const view = { order: 'date', terms: '', search: '', selected: null, top: null } as const;
    const unread = { ...searching, ...changeToList(searching, view, 'unread', [], {}) };
    expect(typing(unread, 'tin', '')).toMatchObject({ list: 'unread' });
  });

  test('that another page began does not return to where an earlier one was', () => {
    const row = panel({ list: 'unread', search: '', searchedFrom: 'briefing' });
    expect(typing(row, 'tin', '')).toMatchObject({ list: 'unread' });
  });
});

test('a long text is searched for as far as the field takes it', () => {
  const { search = '' } = changeToSearch(panel({ list: 'all' }), '稀土'.repeat(5_000), {});
  expect(search).toHaveLength(maxTyped);
  // Its end still says that more is left out than the message shows.
  const { errors } = parseQuery(search, localClock(0));
  expect(queryErrorMessages(errors, search)).toEqual([expect.stringMatching(/… is left out\.$/)]);
  const words = 'rare earth '.repeat(1_000).slice(0, maxTyped);
  expect(queryErrorMessages(parseQuery(words, localClock(0)).errors, words)).toEqual([
    expect.stringMatching(/… is left out\.$/),
  ]);
});
