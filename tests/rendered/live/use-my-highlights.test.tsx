import { describe, expect } from 'vitest';
import { highlightScope } from '../../../components/export/export-scopes.ts';
import { type MyHighlights, useMyHighlights } from '../../../components/live/use-my-highlights.ts';
import {
  type HighlightsView,
  newView,
  type SurfaceView,
  surfaceView,
} from '../../../lib/store/rows/views.ts';
import { test } from '../extension.tsx';
import { highlightEveryLine, putHighlights, seedHighlight } from '../highlighting.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

/** A list that begins at its top is read in two steps, any other list in one. */
const viewWith = (place: Pick<HighlightsView, 'selected' | 'top'>): SurfaceView => ({
  ...surfaceView({ ...newView('panel:1'), list: 'myHighlights' }, true),
  highlights: { order: 'date', terms: '', search: '', ...place },
});

const atTop = viewWith({ selected: null, top: null });
const scrolled = viewWith({ selected: 'ore', top: { row: 'ore', offset: 0 } });

/** Shows how many highlights are listed, and the id of the first. `drawn` collects what was shown. */
function Listed({ view, drawn }: { view: SurfaceView; drawn: MyHighlights[] }) {
  const list = useMyHighlights(view, () => undefined, undefined);
  if (list) drawn.push(list);
  return <p role="status">{list ? `${list.ids.length} from ${list.ids[0]}` : 'none'}</p>;
}

describe('my highlights', () => {
  test('a new one never seems to be of a removed article, so a click opens no tab', async ({
    extension: _stored,
  }) => {
    await seedHighlight('separation-permits', 'how many signatures', { id: 'ore' });
    const drawn: MyHighlights[] = [];
    render(<Listed view={scrolled} drawn={drawn} />);
    await page.getByText('1 from ore').waitFor();
    await seedHighlight('no-one-owns-the-chain', 'the chain', { id: 'chain' });
    await page.getByText('2 from').waitFor();
    const articles = drawn.flatMap(({ shown }) => shown.map(({ article }) => article));
    expect(articles).not.toContain(null);
  });

  test('all of them are exported, also while only those in view are read', async ({
    extension: _stored,
  }) => {
    const many = await highlightEveryLine('separation-permits', 60);
    await putHighlights(many);
    const drawn: MyHighlights[] = [];
    render(<Listed view={atTop} drawn={drawn} />);
    await page.getByText(`${many.length} from`).waitFor();
    expect(drawn[0]?.ids.length).toBeLessThan(many.length);
    expect(drawn.map(highlightScope)).toEqual(
      drawn.map(({ ids }) => ({
        kind: 'highlights',
        ...(ids.length === many.length && { ids }),
      })),
    );
  });
});
