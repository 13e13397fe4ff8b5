import { useRef, useState } from 'preact/hooks';
import { beforeEach, describe, expect, test } from 'vitest';
import { Button } from '../../../components/ui/Button.tsx';
import { useFocusNearby } from '../../../components/ui/focus/use-focus-nearby.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

const focused = () => page.evaluate(() => document.activeElement?.textContent);

const press = (name: string) => page.getByRole('button', { name }).press('Enter');

/** Rows that can be removed, above a button. */
function Rows() {
  const box = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState(['first', 'second', 'third']);
  useFocusNearby(box);
  return (
    <div ref={box}>
      <ul>
        {rows.map((name) => (
          <li key={name}>
            <Button onClick={() => undefined}>Edit {name}</Button>
            <Button onClick={() => setRows(rows.filter((each) => each !== name))}>
              Delete {name}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => undefined}>New</Button>
    </div>
  );
}

describe('focus nearby', () => {
  beforeEach(() => void render(<Rows />));

  test('goes to the row that takes the place of a removed one', async () => {
    await press('Delete second');
    await expect.poll(focused).toBe('Edit third');
  });

  test('goes to the row above the last one, and out of an empty list', async () => {
    await press('Delete third');
    await expect.poll(focused).toBe('Delete second');
    await press('Delete second');
    await expect.poll(focused).toBe('Delete first');
    await press('Delete first');
    await expect.poll(focused).toBe('New');
  });

  test('stays where it is when another row is removed', async () => {
    await page.getByRole('button', { name: 'Edit third' }).focus();
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('li:first-child button:last-child')?.click(),
    );
    await expect.poll(() => page.getByRole('button', { name: /^Edit/ }).count()).toBe(2);
    expect(await focused()).toBe('Edit third');
  });
});
