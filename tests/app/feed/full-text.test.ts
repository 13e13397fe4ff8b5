import { beforeEach, describe, expect, test } from 'vitest';
import { fetchFullTextById } from '../../../lib/app/feed/full-text.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { db } from '../../../lib/store/db/database.ts';
import { hour } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { htmlResponse } from '../../support/fakes/fake-site.ts';
import {
  createMachine,
  newsPath,
  noon,
  type SimulatedMachine,
  unreadTitles,
} from '../../support/fakes/simulated-machine.ts';

let machine: SimulatedMachine;
beforeEach(() => {
  machine = createMachine();
});

const poll = () => refresh('scheduled', machine.env);
const work = () => runJobs(machine.env);

describe('an excerpt', () => {
  const sentence = 'A recycler of magnets doubles its line and needs twice the scrap it can find. ';
  const text = `<p>${sentence.repeat(8)}</p>`;
  const path = '/news/article-1/';
  const article1 = () => db.articles.get(1);

  beforeEach(async () => {
    machine.site.put(
      newsPath,
      feedXml({ slug: 'article-1', html: '<p>A recycler of magnets […]</p>' }),
    );
    machine.site.put(
      path,
      () =>
        new Response(`<html><body><div class="entry-content">${text}</div></body></html>`, {
          headers: { 'content-type': 'text/html' },
        }),
    );
    await poll();
    machine.site.takeNewRequests();
  });

  test('is completed from the site’s page, opened or not, without cookies or referrer', async () => {
    expect(await article1()).toMatchObject({
      isExcerpt: true,
      awaitsFullText: 1,
      textFrom: 'feed',
    });
    await work();
    expect(machine.site.takeNewRequests()).toEqual([path]);
    expect(machine.site.requests.at(-1)?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect(await article1()).toMatchObject({ textFrom: 'page', changedAt: null });
    expect(await article1()).not.toHaveProperty('awaitsFullText');
    expect((await db.bodies.toArray()).map(({ source }) => source)).toEqual([text]);
    expect(await unreadTitles()).toEqual(['Article 1']);
  });

  test('gets the author’s bio from the page', async () => {
    const box =
      '<div class="author-bio"><h3>By Markets desk</h3><p>Watches prices and the contracts behind them, day by day.</p></div>';
    machine.site.put(
      newsPath,
      feedXml({ slug: 'article-1', author: 'Markets desk', html: '<p>A recycler […]</p>' }),
    );
    const html = `<html><body><div class="entry-content">${text}</div>${box}</body></html>`;
    machine.site.put(path, () => new Response(html, { headers: { 'content-type': 'text/html' } }));
    machine.advance(hour);
    await poll();
    await work();
    expect(await db.authors.toArray()).toEqual([
      { name: 'Markets desk', bio: 'Watches prices and the contracts behind them, day by day.' },
    ]);
    expect((await article1())?.lead).not.toContain('contracts');
  });

  test('keeps its full text when the feed brings the excerpt again', async () => {
    await work();
    machine.advance(hour);
    machine.site.put(
      newsPath,
      `${feedXml({ slug: 'article-1', html: '<p>A recycler of magnets […]</p>' })}\n`,
    );
    expect(await poll()).toMatchObject({ ok: true, value: { added: 0, changed: 0 } });
    await work();
    expect(await article1()).toMatchObject({ textFrom: 'page' });
    expect(machine.site.takeNewRequests().filter((asked) => asked === path)).toEqual([path]);
  });

  test('stays an excerpt where its page is gone, and the page is not requested again', async () => {
    machine.site.put(path, () => htmlResponse('Not found', 404));
    await work();
    machine.advance(24 * hour);
    await work();
    expect(machine.site.takeNewRequests()).toEqual([path]);
    expect(await article1()).toMatchObject({ textFrom: 'feed', lead: 'A recycler of magnets […]' });
  });

  test('is retried much later where the page shows a bot check', async () => {
    machine.site.put(path, () =>
      htmlResponse('Just a moment...', 403, { 'cf-mitigated': 'challenge' }),
    );
    await work();
    expect(await article1()).toMatchObject({ awaitsFullText: 1 });
    expect((await db.jobs.get('fullText'))?.dueAt).toBe(noon + 4 * hour);
  });

  test('is not completed where full texts are off', async () => {
    await changeSettings({ fetchFullText: false });
    await work();
    expect([machine.site.takeNewRequests(), await db.jobs.count()]).toEqual([[], 0]);
  });

  test('is completed by its button even where full texts are off', async () => {
    await changeSettings({ fetchFullText: false });
    expect(await fetchFullTextById(1, machine.env)).toEqual({ ok: true, value: null });
    expect(await article1()).toMatchObject({ textFrom: 'page' });
    expect(await fetchFullTextById(99, machine.env)).toMatchObject({ ok: false });
  });

  test('keeps the title that a poll has brought while its text waited for that poll', async () => {
    const waited = await navigator.locks.request('refresh', async () => {
      const asked = fetchFullTextById(1, machine.env);
      await db.bodies.toArray();
      await db.articles
        .where('id')
        .equals(1)
        .modify((article) => {
          article.title = 'Another title';
        });
      return [asked];
    });
    await Promise.all(waited);
    expect(await db.bodies.toArray()).toMatchObject([{ title: 'Another title', source: text }]);
  });
});
