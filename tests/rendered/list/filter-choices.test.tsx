import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import {
  type FacetChoices,
  type FilterChoice,
  FilterChoices,
} from '../../../components/list/filters/FilterChoices.tsx';
import { FilterMenu } from '../../../components/list/filters/FilterMenu.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { formatNumber } from '../../../lib/i18n/format-number.ts';
import { axeViolations } from '../axe.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';
import { unhandledFailures } from '../unhandled-failures.ts';

const page = new RenderedPage();

const select = vi.fn<(name: string) => void>();

const choice = (name: string, count: number | null): FilterChoice => ({
  key: name,
  name,
  count,
  label: () => (count === null ? name : `${name} ${formatNumber(count)} articles`),
  isActive: false,
  onSelect: () => select(name),
});

const categories = Array.from({ length: 12 }, (_, index) => `Category ${index}`);
/** A name that fills a line as long as there is no count beside it. */
const authors = ['A desk with a name that is nearly a line', 'The policy desk'];

const facets = (count: number | null): FacetChoices[] => [
  { title: 'Category', choices: categories.map((name) => choice(name, count)) },
  { title: 'Author', choices: authors.map((name) => choice(name, count)) },
];

const late: FacetChoices = {
  title: 'Also in this list',
  isLate: true,
  choices: ['Category of late', 'The mining desk'].map((name) => choice(name, 7)),
};

/** The choices of a menu, and a button that adds the counts. */
function Menu({ before, after }: { before: FacetChoices[]; after: FacetChoices[] }) {
  const [isCounted, setCounted] = useState(false);
  return (
    <>
      <Button onClick={() => setCounted(true)}>Count</Button>
      <dialog open aria-label="Filter list">
        <FilterChoices
          facets={isCounted ? after : before}
          searchLabel="Find"
          emptyText="Nothing"
          noMatch={(typed) => `No ${typed}`}
        />
      </dialog>
    </>
  );
}

/** Name and position of every choice and heading, from the top. */
const drawn = () =>
  page.locator('.FilterChoices :is(button, input, h2)').evaluateAll((elements) =>
    elements.map((element) => {
      const { top, left, width, height } = element.getBoundingClientRect();
      const name = element.querySelector('.name') ?? element;
      return [name.textContent, top, left, width, height];
    }),
  );

test('filter choices: are there before their numbers, which move nothing when they come', async () => {
  render(<Menu before={facets(null)} after={[...facets(12_345), late]} />);
  await page.getByRole('button', { name: 'Category 0', exact: true }).waitFor();
  const before = await drawn();
  expect(before.length).toBe(1 + 1 + 8 + 1 + 2);
  expect(await axeViolations()).toEqual([]);
  await page.getByRole('button', { name: 'Count' }).click();
  await page.getByRole('button', { name: 'Category 0 12,345 articles' }).waitFor();
  const after = await drawn();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length).map(([name]) => name)).toEqual([
    'Also in this list',
    'Category of late',
    'The mining desk',
  ]);
  expect(await axeViolations()).toEqual([]);
});

test('filter choices: get no search field after they were drawn without one', async () => {
  const short: FacetChoices = { title: 'Author', choices: authors.map((name) => choice(name, 2)) };
  const many = { ...late, choices: categories.map((name) => choice(name, 1)) };
  render(<Menu before={[short]} after={[short, many]} />);
  await page.getByRole('button', { name: 'The policy desk' }).waitFor();
  const before = await drawn();
  await page.getByRole('button', { name: 'Count' }).click();
  await page.getByRole('button', { name: 'Category 11 1 articles' }).waitFor();
  expect((await drawn()).slice(0, before.length)).toEqual(before);
  expect(await page.getByRole('searchbox').count()).toBe(0);
});

test('filter choices: Enter takes the first match, before and after numbers have come', async () => {
  select.mockClear();
  render(<Menu before={facets(null)} after={[...facets(3), late]} />);
  const field = page.getByRole('searchbox');
  await field.fill('desk');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Count' }).click();
  await page.getByRole('button', { name: 'The mining desk 7 articles' }).waitFor();
  await field.press('Enter');
  await field.fill('mining');
  await field.press('Enter');
  expect(select.mock.calls.flat()).toEqual([authors[0], authors[0], 'The mining desk']);
});

const broken = () => Promise.reject(new Error('The disk does not answer.'));

test.each([
  ['a list', null],
  ['results', { facetColumns: broken, matching: broken }],
])('filter choices of %s: say that counting has failed, and offer the days', async (_, search) => {
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new Error('The disk does not answer.');
  });
  try {
    const list = { name: 'all', filters: [] } as const;
    render(<FilterMenu list={list} search={search} now={Date.now()} onChange={vi.fn()} />);
    await page.getByRole('button', { name: 'Filter list' }).click();
    await page.getByText('Not counted because of an error.').waitFor();
    await page.getByText('Counting…').waitFor({ state: 'detached' });
    await page.getByLabel('From').waitFor();
    await expect.poll(() => unhandledFailures.splice(0).length).toBe(1);
  } finally {
    transactions.mockRestore();
  }
});
