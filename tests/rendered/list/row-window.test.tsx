import { render as renderInto } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { type RowWindow, useRowWindow } from '../../../components/list/window/use-row-window.ts';
import { type IdSequence, idSequence } from '../../../lib/article/lists/id-sequence.ts';

function Rows({ list }: { list: IdSequence }) {
  const scroller = useRef<HTMLElement>(null);
  const { box, drawn, watch } = useRowWindow({
    ...{ scroller, list, keyOf: Number, current: null, top: null },
    onScrollEnd: () => undefined,
  });
  return (
    <main ref={scroller} style="height: 500px; overflow: auto">
      <div ref={box}>
        {drawn.map((index) => (
          <Row key={index} id={list.idAt(index) ?? 0} watch={watch} />
        ))}
      </div>
    </main>
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

test('row window: rows that stay keep no list of before', async ({ onTestFinished }) => {
  const root = document.createElement('div');
  document.body.append(root);
  onTestFinished(() => {
    renderInto(null, root);
    root.remove();
  });
  const lists: WeakRef<IdSequence>[] = [];
  // Each list has a row more, which is drawn with it.
  for (let count = 1; count <= 9; count += 1) {
    const list = idSequence(Array.from({ length: count }, (_, at) => at + 1));
    lists.push(new WeakRef(list));
    renderInto(<Rows list={list} />, root);
    await expect.poll(() => root.querySelectorAll('[data-row]').length).toBe(count);
  }
  await cdp().send('HeapProfiler.collectGarbage');
  // The first, with which the window was made, and those of the last renders.
  expect(lists.filter((list) => list.deref() !== undefined).length).toBeLessThan(5);
});
