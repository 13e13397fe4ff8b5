import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { type ArticleFlags, useFlagsAhead } from '../../../components/live/list/use-flags-ahead.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const flagsWith = (saved: readonly number[]): ArticleFlags => ({
  unread: new Set(),
  saved: new Set(saved),
});

/** A surface that shows whether article 7 is saved. `store` decides when and how the change ends. */
function Surface({ store, loads }: { store: () => Promise<void>; loads: readonly number[] }) {
  const [loaded, setLoaded] = useState(flagsWith([]));
  const { flags, flip } = useFlagsAhead(loaded);
  const save = () => {
    flip('saved', 7, store).catch(() => undefined);
  };
  return (
    <>
      <p role="status">{flags.saved.has(7) ? 'saved' : 'not saved'}</p>
      <Button onClick={save}>Save</Button>
      <Button onClick={() => setLoaded(flagsWith(loads))}>Load</Button>
    </>
  );
}

const shown = (page: RenderedPage): Promise<string | null> =>
  page.getByRole('status').textContent();

test('flags: one that the user flips shows before it is stored', async () => {
  const page = new RenderedPage();
  render(<Surface store={() => new Promise(() => undefined)} loads={[]} />);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => shown(page)).toBe('saved');
});

test('flags: what is loaded before the change is stored does not take it back', async () => {
  const page = new RenderedPage();
  render(<Surface store={() => new Promise(() => undefined)} loads={[]} />);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Load' }).click();
  await expect.poll(() => shown(page)).toBe('saved');
});

test('flags: one flipped twice is as it was', async () => {
  const page = new RenderedPage();
  render(<Surface store={() => new Promise(() => undefined)} loads={[]} />);
  const save = page.getByRole('button', { name: 'Save' });
  await save.click();
  await expect.poll(() => shown(page)).toBe('saved');
  await save.click();
  await expect.poll(() => shown(page)).toBe('not saved');
});

test('flags: what is loaded after the change was stored counts', async () => {
  const page = new RenderedPage();
  render(<Surface store={async () => undefined} loads={[]} />);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => shown(page)).toBe('saved');
  // As if another page had changed it since.
  await page.getByRole('button', { name: 'Load' }).click();
  await expect.poll(() => shown(page)).toBe('not saved');
});

test('flags: one that cannot be stored is shown as it was', async () => {
  const page = new RenderedPage();
  let fail = (): void => undefined;
  const store = () =>
    new Promise<void>((_, reject) => {
      fail = () => reject(new Error('The disk is full.'));
    });
  render(<Surface store={store} loads={[]} />);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => shown(page)).toBe('saved');
  fail();
  await expect.poll(() => shown(page)).toBe('not saved');
});
