import { type RefObject, render as renderInto } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { expect, onTestFinished, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import '../../../components/list/ArticleRows.css';
import type { ScrollAnchor } from '../../../components/list/window/row-window.ts';
import { type RowWindow, useRowWindow } from '../../../components/list/window/use-row-window.ts';
import { afterNextPaint } from '../../../components/ui/dom/after-next-paint.ts';
import { type IdSequence, idSequence } from '../../../lib/article/lists/id-sequence.ts';

type RowsProps = { list: IdSequence; onScrollEnd?: (top: ScrollAnchor<number> | null) => void };

function Rows(props: RowsProps) {
  const scroller = useRef<HTMLElement>(null);
  return (
    <main ref={scroller} style="height: 500px; overflow: auto">
      <RowsInside {...props} scroller={scroller} />
    </main>
  );
}

type RowsInsideProps = RowsProps & { scroller: RefObject<HTMLElement | null> };

function RowsInside({ list, onScrollEnd = () => undefined, scroller }: RowsInsideProps) {
  const { box, drawn, watch } = useRowWindow({
    scroller,
    list,
    keyOf: Number,
    current: null,
    top: null,
    onScrollEnd,
  });
  return (
    <div class="ArticleRows" ref={box}>
      {drawn.map((index) => (
        <Row key={index} id={list.idAt(index) ?? 0} watch={watch} />
      ))}
    </div>
  );
}

function Row({ id, watch }: { id: number; watch: RowWindow<number>['watch'] }) {
  const row = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => (row.current ? watch(row.current) : undefined), []);
  return (
    <p ref={row} data-row={id}>
      {id}
    </p>
  );
}

function createRoot(): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    renderInto(null, root);
    root.remove();
  });
  return root;
}

test('row window: rows that stay keep no list of before', async () => {
  const root = createRoot();
  const lists: WeakRef<IdSequence>[] = [];
  // Each list has one more row, which is drawn together with it.
  for (let count = 1; count <= 9; count += 1) {
    const list = idSequence(Array.from({ length: count }, (_, at) => at + 1));
    lists.push(new WeakRef(list));
    renderInto(<Rows list={list} />, root);
    await expect.poll(() => root.querySelectorAll('[data-row]').length).toBe(count);
  }
  await cdp().send('HeapProfiler.collectGarbage');
  // Only the first list, with which the window was created, and those of the last renders remain.
  expect(lists.filter((list) => list.deref() !== undefined).length).toBeLessThan(5);
});

test('row window: the place where it stops is reported once the row there is read, and never as the top', async () => {
  const root = createRoot();
  const whole = idSequence(Array.from({ length: 300 }, (_, at) => at + 1));
  const idAt = (index: number) => (index < 50 ? whole.idAt(index) : undefined);
  const indexOf = (id: number) => (id <= 50 ? whole.indexOf(id) : -1);
  const places: (ScrollAnchor<number> | null)[] = [];
  const draw = (list: IdSequence) =>
    renderInto(<Rows list={list} onScrollEnd={(top) => places.push(top)} />, root);
  draw({ count: 300, idAt, indexOf });
  // By then the effects have run that listen to scrolling.
  await afterNextPaint();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const scroller = root.querySelector('main');
  const scrolled = new Promise((resolve) => scroller?.addEventListener('scroll', resolve));
  scroller?.scrollTo(0, scroller.scrollHeight / 2);
  await scrolled;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(places).toEqual([]);
  vi.useRealTimers();
  draw(whole);
  await expect.poll(() => places).toHaveLength(1);
  expect(places[0]?.row).toBeGreaterThan(50);
});

test('row window: the place is reported of a list that is removed as soon as it was scrolled', async () => {
  const root = createRoot();
  const list = idSequence(Array.from({ length: 300 }, (_, at) => at + 1));
  const places: (ScrollAnchor<number> | null)[] = [];
  renderInto(<Rows list={list} onScrollEnd={(top) => places.push(top)} />, root);
  await afterNextPaint();
  const scroller = root.querySelector('main');
  const scrolled = new Promise((resolve) => scroller?.addEventListener('scroll', resolve));
  scroller?.scrollTo(0, scroller.scrollHeight / 2);
  await scrolled;
  renderInto(null, root);
  expect(places).toHaveLength(1);
  expect(places[0]?.row).toBeGreaterThan(50);
});

test('row window: a jump removes the rows before only after it has drawn those at its target', async () => {
  const root = createRoot();
  renderInto(<Rows list={idSequence(Array.from({ length: 300 }, (_, at) => at + 1))} />, root);
  await afterNextPaint();
  const drawn = () => [...root.querySelectorAll<HTMLElement>('[data-row]')].map(rowNumber);
  const atTarget = new Promise<number[]>((resolve) => {
    new MutationObserver(() => drawn().some((row) => row > 140) && resolve(drawn())).observe(root, {
      childList: true,
      subtree: true,
    });
  });
  const scroller = root.querySelector('main');
  scroller?.scrollTo(0, scroller.scrollHeight / 2);
  expect(await atTarget).toContain(1);
  await expect.poll(() => Math.min(...drawn())).toBeGreaterThan(1);
});

const rowNumber = ({ dataset }: HTMLElement): number => Number(dataset.row);
