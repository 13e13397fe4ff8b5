import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import {
  latest,
  useExactLive,
  useLive,
  useRestingLive,
} from '../../../components/live/use-live.ts';
import { ErrorBoundary } from '../../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { db } from '../../../lib/store/db/database.ts';
import { highlight } from '../../support/builders/highlights.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';
import { untilStill } from '../until-still.ts';

const page = new RenderedPage();

const shown = page.getByRole('status');

const put = (id: string, note: string) => db.highlights.put(highlight(id, { note }));

type NoteProps = { ids: string[]; drawn: (string | undefined)[]; useQuery?: typeof useLive };

/** The note of one highlight, and a button for the next one. `drawn` collects what was shown. */
function Note({ ids, drawn, useQuery = useLive }: NoteProps) {
  const [at, setAt] = useState(0);
  const id = ids[at] ?? '';
  const note = latest(useQuery(async () => (await db.highlights.get(id))?.note ?? 'none', [id]));
  drawn.push(note);
  return (
    <>
      <p role="status">{note}</p>
      <Button onClick={() => setAt(at + 1)}>Next</Button>
    </>
  );
}

describe('live query', () => {
  test('renders what is stored, and every later change', async () => {
    render(<Note ids={['a']} drawn={[]} />);
    await shown.getByText('none').waitFor();
    await put('a', 'Which desk?');
    await shown.getByText('Which desk?').waitFor();
    await put('other', 'Nothing to do with it');
    await db.highlights.delete('a');
    await shown.getByText('none').waitFor();
  });

  test('keeps the last value while the next one loads', async () => {
    await put('a', 'first');
    await put('b', 'second');
    const drawn: (string | undefined)[] = [];
    render(<Note ids={['a', 'b']} drawn={drawn} />);
    await shown.getByText('first').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await shown.getByText('second').waitFor();
    const changes = drawn.filter((note, index) => note !== drawn[index - 1]);
    expect(changes).toEqual(['first', 'second']);
  });

  test('an exact one shows nothing of other inputs while the next value loads', async () => {
    await put('a', 'first');
    await put('b', 'second');
    const drawn: (string | undefined)[] = [];
    render(<Note ids={['a', 'b']} drawn={drawn} useQuery={useExactLive} />);
    await shown.getByText('first').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await shown.getByText('second').waitFor();
    const changes = drawn.filter((note, index) => index === 0 || note !== drawn[index - 1]);
    expect(changes).toEqual([undefined, 'first', undefined, 'second']);
  });

  test('reads nothing until it is enabled', async () => {
    const query = vi.fn(async () => 'read');
    function Later() {
      const [isWanted, want] = useState(false);
      return (
        <>
          <p role="status">{latest(useLive(query, [], isWanted)) ?? 'waiting'}</p>
          <Button onClick={() => want(true)}>Read</Button>
        </>
      );
    }
    render(<Later />);
    await shown.getByText('waiting').waitFor();
    await untilStill();
    expect(query).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Read' }).click();
    await shown.getByText('read', { exact: true }).waitFor();
  });

  /** A query of a note that takes as long as counting thousands of rows. */
  const slowly = (ms: number) =>
    vi.fn(async () => {
      const note = (await db.highlights.get('a'))?.note ?? 'none';
      const end = performance.now() + ms;
      while (performance.now() < end);
      return note;
    });

  test('one that rests after each answer reads many changes at once, the last one included', async () => {
    const read = slowly(20);
    const Resting = () => <p role="status">{latest(useRestingLive(read))}</p>;
    render(<Resting />);
    await shown.getByText('none').waitFor();
    for (let at = 1; at <= 20; at += 1) await put('a', `change ${at}`);
    await shown.getByText('change 20', { exact: true }).waitFor();
    expect(read.mock.calls.length).toBeLessThan(10);
    // What is read after a rest is observed as well.
    await put('a', 'last');
    await shown.getByText('last', { exact: true }).waitFor();
  });

  test('follows some changes at once, and does not delay many in a row, as a restore makes them', async () => {
    const read = slowly(50);
    const Slow = () => <p role="status">{latest(useLive(read, []))}</p>;
    render(<Slow />);
    await shown.getByText('none').waitFor();
    for (let at = 1; at <= 3; at += 1) {
      await put('a', `change ${at}`);
      await shown.getByText(`change ${at}`, { exact: true }).waitFor();
    }
    read.mockClear();
    for (let at = 4; at <= 60; at += 1) await put('a', `change ${at}`);
    expect(read.mock.calls.length).toBeLessThan(20);
    await shown.getByText('change 60', { exact: true }).waitFor();
  });

  test('gives a failed query to the error boundary', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Failing = () => (
      <p>{latest(useLive(() => Promise.reject(new Error('The disk is gone.')), []))}</p>
    );
    render(
      <ErrorBoundary>
        <Failing />
      </ErrorBoundary>,
    );
    await page.getByRole('alert').getByText('The disk is gone.').waitFor();
    vi.restoreAllMocks();
  });
});
