import { Bookmark } from 'lucide';
import { expect, test, vi } from 'vitest';
import { Button } from '../../../components/ui/Button.tsx';
import { EmptyState } from '../../../components/ui/EmptyState.tsx';
import { ExpandableList } from '../../../components/ui/ExpandableList.tsx';
import { IconButton } from '../../../components/ui/IconButton.tsx';
import { PillButton } from '../../../components/ui/PillButton.tsx';
import { items } from '../../gallery/states/ui.tsx';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

const page = new RenderedPage();

test('buttons: run by click, Enter and Space, in the order of Tab', async () => {
  const run = vi.fn<(name: string) => void>();
  render(
    <>
      <Button onClick={() => run('button')}>Read</Button>
      <IconButton icon={Bookmark} label="Save" onClick={() => run('icon')} />
      <PillButton label="3 new articles" onClick={() => run('pill')} />
      <EmptyState title="Empty" action={{ label: 'Refresh', run: () => run('empty') }} />
    </>,
  );
  await page.getByRole('button', { name: 'Read' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(run.mock.calls.flat()).toEqual(['button', 'button', 'icon', 'pill', 'empty']);
});

test('icon button: a disabled one takes the focus and does nothing', async () => {
  const run = vi.fn<() => void>();
  render(<IconButton icon={Bookmark} label="Save" disabled onClick={run} />);
  const button = page.getByRole('button', { name: 'Save' });
  await button.press('Enter');
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  expect(await isFocused('Save')).toBe(true);
  expect(run).not.toHaveBeenCalled();
});

test('icon button: one that is disabled for a reason says it in tooltip and description', async () => {
  const run = vi.fn<() => void>();
  render(
    <IconButton icon={Bookmark} label="Save" disabledBecause="The disk is full." onClick={run} />,
  );
  const button = page.getByRole('button', { name: 'Save', disabled: true });
  await button.press('Enter');
  expect(await isFocused('Save')).toBe(true);
  expect(await button.getAttribute('title')).toBe('Save\nThe disk is full.');
  expect(await button.getAttribute('aria-description')).toBe('The disk is full.');
  expect(run).not.toHaveBeenCalled();
});

test('icon button: says whether it is pressed and whether it is busy', async () => {
  render(<IconButton icon={Bookmark} label="Save" pressed busy />);
  const button = page.getByRole('button', { name: 'Save', pressed: true });
  expect(await button.getAttribute('aria-busy')).toBe('true');
});

test('icon button: with forced colors, the focus of a pressed one is seen', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  render(<IconButton icon={Bookmark} label="Save" pressed />);
  const button = page.getByRole('button', { name: 'Save', pressed: true });
  const outline = () =>
    button.evaluate((element) => {
      const { outlineStyle, outlineOffset } = getComputedStyle(element);
      return [outlineStyle, outlineOffset];
    });
  expect(await outline()).toEqual(['solid', '-2px']);
  await page.keyboard.press('Tab');
  expect(await outline()).toEqual(['solid', '2px']);
});

test('expandable list: shows more by key, and focuses the first item that was hidden', async () => {
  render(
    <ExpandableList items={items} limit={2} moreLabel={(hidden) => `Show ${hidden} more`}>
      {(item) => (
        <li key={item}>
          <Button onClick={() => undefined}>{item}</Button>
        </li>
      )}
    </ExpandableList>,
  );
  expect(await page.getByRole('listitem').allTextContents()).toEqual(items.slice(0, 2));
  await page.getByRole('button', { name: '4 more' }).press('Enter');
  await expect.poll(() => page.getByRole('listitem').allTextContents()).toEqual(items);
  await expect.poll(() => isFocused('Dysprosium')).toBe(true);
});

/** Whether the focused element has this name. */
const isFocused = (name: string) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent) === name;
  });
