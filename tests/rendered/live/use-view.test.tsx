import { expect, test, vi } from 'vitest';
import { useView } from '../../../components/live/use-view.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { db } from '../../../lib/store/db/database.ts';
import { readView } from '../../../lib/store/lists/opened-views.ts';
import { updateView } from '../../../lib/store/lists/views.ts';
import type { SurfaceView } from '../../../lib/store/rows/views.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

type Shown = Pick<SurfaceView, 'articleId' | 'selectedId'>;

/** A surface that is changed twice by one render; `drawn` collects what it showed. */
function Surface({ drawn }: { drawn: Shown[] }) {
  const { row, show } = useView('panel:1', () => undefined);
  if (!row) return null;
  const { articleId, selectedId } = row;
  drawn.push({ articleId, selectedId });
  const change = () => {
    show({ articleId: 7 });
    show({ selectedId: 3 });
  };
  return (
    <>
      <p role="status">{articleId ?? 'none'}</p>
      <Button onClick={change}>Change</Button>
      <Button onClick={() => show({ articleId: null })}>Leave</Button>
    </>
  );
}

test('view: a change from an earlier render keeps what was changed before it', async () => {
  const drawn: Shown[] = [];
  const page = new RenderedPage();
  render(<Surface drawn={drawn} />);
  await page.getByRole('button', { name: 'Change' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('7');
  expect(drawn).not.toContainEqual({ articleId: null, selectedId: 3 });
  expect(drawn.at(-1)).toEqual({ articleId: 7, selectedId: 3 });
});

test('view: a change is drawn once, and not again when it is stored', async () => {
  const drawn: Shown[] = [];
  const page = new RenderedPage();
  render(<Surface drawn={drawn} />);
  await expect.poll(() => db.views.get('panel:1')).toBeDefined();
  await showElsewhere(page, 5);
  const before = drawn.length;
  await page.getByRole('button', { name: 'Change' }).click();
  await expect.poll(() => readView('panel:1')).toMatchObject({ articleId: 7, selectedId: 3 });
  await showElsewhere(page, 9);
  expect(drawn.slice(before).map(({ articleId }) => articleId)).toEqual([7, 9]);
});

test('view: a change that can’t be stored is taken back, and those before it stay', async () => {
  const page = new RenderedPage();
  render(<Surface drawn={[]} />);
  await page.getByRole('button', { name: 'Change' }).click();
  await expect.poll(() => readView('panel:1')).toMatchObject({ articleId: 7, selectedId: 3 });
  vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
  const storing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('7');
  expect(storing).toHaveBeenCalled();
});

/** Changes the surface as another page would, and waits until it follows. */
async function showElsewhere(page: RenderedPage, articleId: number): Promise<void> {
  await updateView('panel:1', { articleId }, Date.now() + 1);
  await expect.poll(() => page.getByRole('status').textContent()).toBe(String(articleId));
}

test('view: a panel that nobody has touched stays where it is when another one moves', async () => {
  await updateView('panel:2', { articleId: 7 }, 100);
  const page = new RenderedPage();
  render(<Surface drawn={[]} />);
  await expect.poll(() => db.views.get('panel:1')).toMatchObject({ articleId: 7 });
  await updateView('panel:2', { articleId: 9 }, 200);
  await readView('panel:1');
  expect(await page.getByRole('status').textContent()).toBe('7');
});
