import { beforeEach, describe, expect, test, vi } from 'vitest';
import { highlightMoment } from '../../../lib/app/reading/highlight-moment.ts';
import { undo } from '../../../lib/app/reading/undo.ts';
import { db } from '../../../lib/store/db/database.ts';
import { allHighlights } from '../../../lib/store/user/highlight-lists.ts';
import { updatePlaybackPosition } from '../../../lib/store/user/playback-positions.ts';
import { playPage } from '../../support/after-write.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { shortEpisode } from '../../support/builders/short-episode.ts';
import {
  createMachine,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const episode = storedArticle(9, 'cerium', { kind: 'podcast', channel: 'podcast' });
const silent = storedArticle(8, 'without-a-text', { kind: 'podcast', channel: 'podcast' });

let machine: SimulatedMachine;

beforeEach(async () => {
  machine = createMachine();
  playPage();
  await db.articles.bulkPut([episode, silent]);
  const { id, hash, title } = episode;
  await db.bodies.put({ articleId: id, hash, seenAt: noon, title, source: shortEpisode.html });
  // No worker is present.
  vi.spyOn(console, 'warn').mockReturnValue();
});

const marked = async () =>
  (await allHighlights()).map(({ quote, moment }) => [quote.exact, moment?.start, moment?.end]);

describe('a highlighted moment', () => {
  test('highlights the transcript line that is spoken then', async () => {
    await highlightMoment(9, 25.5);
    const [[quote, ...times] = []] = await marked();
    expect(quote).toMatch(
      /^Guest \(00:20\.000\)\nI was warned\. .* leave the cerium where it was\.$/,
    );
    expect(times).toEqual([25.5, null]);
  });

  test('respects the transcript’s offset', async () => {
    await updatePlaybackPosition(9, { transcriptOffset: 10 }, noon);
    await highlightMoment(9, 25.5);
    expect((await marked())[0]?.[0]).toMatch(/^Host \(00:00\.400\)/);
  });

  test('extends a line that is highlighted already', async () => {
    await highlightMoment(9, 25.5);
    await highlightMoment(9, 31);
    expect((await marked()).map(([, ...times]) => times)).toEqual([[25.5, 31]]);
  });

  test('has no text where no line is spoken, and can be undone', async () => {
    await highlightMoment(8, 61);
    machine.advance(1_000);
    await highlightMoment(8, 90);
    expect(await marked()).toEqual([
      ['', 61, null],
      ['', 90, null],
    ]);
    await undo();
    expect(await marked()).toEqual([['', 61, null]]);
  });

  test('is not created for an episode that is not stored', async () => {
    expect(await highlightMoment(77, 5)).toBeNull();
    expect(await marked()).toEqual([]);
  });
});
