import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type SampleSite,
  type Scenario,
  startSampleSite,
} from '../../../scripts/sample-site/server.ts';
import { type Answer, type GetOptions, get } from './get.ts';
import { NEWS } from './read-feed.ts';

const MEGABYTE = 1_024 * 1_024;

let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite();
});
afterEach(() => site.play('normal'));
afterAll(() => site.close());

const visit = (path: string, options?: GetOptions) => get(site.port, path, options);

function count(answer: Answer, part: string): number {
  return answer.body.toString().split(part).length - 1;
}

describe('a scenario', () => {
  it.each<[Scenario, number, Record<string, string>]>([
    ['notFound', 404, { 'content-type': 'text/html; charset=UTF-8' }],
    ['html', 200, { 'content-type': 'text/html; charset=UTF-8' }],
    ['challenge', 403, { 'cf-mitigated': 'challenge' }],
    ['serverError', 500, {}],
    ['rateLimited', 429, { 'retry-after': '120' }],
  ])('%s answers %i', async (scenario, status, headers) => {
    site.play(scenario);
    const answer = await visit(NEWS);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(headers);
    expect(answer.body.toString()).not.toContain('<rss');
  });

  it('down breaks the connection and leaves a trace in the log', async () => {
    site.play('down');
    await expect(visit(NEWS)).rejects.toThrow();
    expect(site.requests.at(-1)).toMatchObject({ url: NEWS, status: 0 });
  });

  it('slow never sends headers', async () => {
    site.play('slow');
    await expect(visit(NEWS, { signal: AbortSignal.timeout(300) })).rejects.toThrow();
    expect(site.requests.at(-1)).toMatchObject({ url: NEWS, status: 0 });
  });

  it('truncated ends in the middle of an item, with the right length', async () => {
    const whole = await visit(NEWS);
    site.play('truncated');
    const cut = await visit(NEWS, { headers: { 'if-none-match': String(whole.headers.etag) } });
    expect(cut.status).toBe(200);
    expect(cut.headers['content-length']).toBe(String(cut.body.length));
    expect(count(cut, '<item>')).toBe(count(cut, '</item>') + 1);
    expect(whole.body.subarray(0, cut.body.length).equals(cut.body)).toBe(true);
  });

  it('huge streams more than twelve megabytes, and stands a reader who hangs up', async () => {
    site.play('huge');
    const { headers, body } = await visit(NEWS);
    expect(headers['content-length']).toBeUndefined();
    expect(body.length).toBeGreaterThan(12 * MEGABYTE);
    expect(site.requests.at(-1)?.bytes).toBe(body.length);
    await visit(NEWS, { signal: AbortSignal.timeout(5) }).catch(() => undefined);
    expect((await visit('/')).status).toBe(200);
  });

  it('brokenItem has one item without title, link and guid among ten good ones', async () => {
    site.play('brokenItem');
    const answer = await visit(NEWS);
    expect([count(answer, '<item>'), count(answer, '<guid ')]).toEqual([11, 10]);
  });

  it('empty has a channel and nothing in it', async () => {
    site.play('empty');
    const answer = await visit(NEWS);
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toMatch(/<rss .*<channel>.*<\/channel>\s*<\/rss>\s*$/s);
    expect(count(answer, '<item>')).toBe(0);
  });

  it('leaves the pages alone, and normal puts the feed right', async () => {
    site.play('down');
    expect((await visit('/news/')).status).toBe(200);
    site.play('normal');
    expect((await visit(NEWS)).status).toBe(200);
  });
});
