import { beforeEach, describe, expect, test } from 'vitest';
import { requestHighlightStates } from '../../../lib/app/reading/highlight-states.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { quoteAt } from '../../../lib/article/model/text-selector.ts';
import { db } from '../../../lib/store/db/database.ts';
import { hour } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { highlight } from '../../support/builders/highlights.ts';
import {
  createMachine,
  newsPath,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';

const before =
  '<p>Output rose by 75 % in May.</p><p>The mill runs again.</p><p>A rival has closed.</p>';
const after = '<p>A first line.</p><p>Output rose by 72 % in May.</p><p>The mill runs again.</p>';

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  await publish(before);
});

async function publish(html: string): Promise<void> {
  machine.site.put(newsPath, feedXml({ slug: 'scrap-is-short', html }));
  machine.advance(2 * hour);
  await refresh('scheduled', machine.env);
}

/** Highlights words in the version that is stored now. */
async function mark(id: string, words: string): Promise<void> {
  const article = await db.articles.get(1);
  const body = await db.bodies.get([1, article?.hash ?? '']);
  if (!article || !body) throw new Error('The article is not stored.');
  const { text } = articleDocument({ ...body, url: article.url });
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const quote = quoteAt(text, span);
  await db.highlights.put(highlight(id, { url: article.url, version: article.hash, span, quote }));
}

const states = async () =>
  (await db.highlightStates.toArray()).map(({ highlightId, state, text }) => [
    highlightId,
    state,
    text,
  ]);

describe('highlights of an edited article', () => {
  test('are looked for in the new version, and the user’s rows stay as they are', async () => {
    await mark('figure', 'Output rose by 75 % in May.');
    await mark('mill', 'The mill runs again.');
    await mark('rival', 'A rival has closed.');
    const marked = await db.highlights.toArray();
    await publish(after);
    await runJobs(machine.env);
    expect(await states()).toEqual([
      ['figure', 'edited', 'Output rose by 72 % in May.'],
      ['mill', 'moved', 'The mill runs again.'],
      ['rival', 'gone', null],
    ]);
    expect(await db.highlights.toArray()).toEqual(marked);
    const hash = (await db.articles.get(1))?.hash;
    expect((await db.highlightStates.toArray()).every(({ version }) => version === hash)).toBe(
      true,
    );
    expect(await db.jobs.get('highlightStates')).toBeUndefined();
  });

  test('have one state, that in the current version, and none once they are deleted', async () => {
    await mark('figure', 'Output rose by 75 % in May.');
    await mark('mill', 'The mill runs again.');
    await publish(after);
    await runJobs(machine.env);
    await db.highlights.delete('mill');
    await publish(after.replace('72', '71'));
    await runJobs(machine.env);
    expect(await states()).toEqual([['figure', 'edited', 'Output rose by 71 % in May.']]);
  });

  test('are not looked for in an excerpt, which has only some of the words', async () => {
    await mark('rival', 'A rival has closed.');
    await publish(after);
    await db.articles.toCollection().modify((article) => {
      article.isExcerpt = true;
    });
    await runJobs(machine.env);
    expect(await states()).toEqual([]);
  });

  test('are not edited where only the ends of lines are others', async () => {
    await mark('figure', 'in May.\nThe mill runs');
    await publish('<p>Output rose by 75 % in May. The mill runs again.</p>');
    await runJobs(machine.env);
    expect(await states()).toEqual([['figure', 'same', 'in May. The mill runs']]);
  });

  test('are looked for on request where they came without their states', async () => {
    await mark('figure', 'Output rose by 75 % in May.');
    const [row] = await db.highlights.toArray();
    await db.highlights.clear();
    await publish(after);
    expect(await db.jobs.get('highlightStates')).toBeUndefined();
    if (row) await db.highlights.put(row);
    await requestHighlightStates([1]);
    await runJobs(machine.env);
    expect(await states()).toEqual([['figure', 'edited', 'Output rose by 72 % in May.']]);
  });
});
