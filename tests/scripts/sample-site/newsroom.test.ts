import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteHost } from '../../../scripts/sample-site/permalinks.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { type SampleSite, startSampleSite } from '../../../scripts/sample-site/server.ts';
import { newsFeedPath } from './feed/read-feed-xml.ts';
import { type GetOptions, httpsGet } from './https-get.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite();
});
afterAll(() => site.close());

const visit = (path: string, options?: GetOptions) => httpsGet(site.port, path, options);

describe('sample site: newsroom', () => {
  it('publishes each held-back article once, in order or by name', () => {
    const before = site.posts().length;
    const named = site.publish('from-kiln-to-quay-port-logistics-of-rare-earths');
    expect(named?.discussion).toBe('respond');
    expect(site.posts()[0]).toBe(named);
    expect(site.publish(named?.slug)).toBeUndefined();
    expect(site.posts()).toHaveLength(before + 1);
  });

  it('moves a discussion to the forum', async () => {
    site.moveDiscussion('no-one-owns-the-chain', 4_123);
    const feed = (await visit(newsFeedPath)).body.toString();
    expect(feed).toContain(`<comments>https://forum.${siteHost}/threads/4123/</comments>`);
  });

  it('publishes on a timer until it is stopped or has nothing left', async () => {
    const other = await startSampleSite({ publishedCount: 60 });
    const stop = other.publishEvery(2);
    await expect.poll(() => other.posts().length, { timeout: 5_000 }).toBe(sampleArticles.length);
    stop();
    expect(other.posts().some(({ title }) => title.startsWith('Updated: '))).toBe(true);
    await other.close();
  });

  it('starts with distinct past times, newest first', async () => {
    const now = Date.UTC(2026, 10, 24, 0, 5);
    const other = await startSampleSite({ now: () => now, publishedCount: sampleArticles.length });
    const times = other.posts().map(({ publishedAt }) => publishedAt);
    await other.close();
    expect(times.slice(0, 3)).toEqual([42, 120, 300].map((minutes) => now - minutes * 60_000));
    expect(times).toEqual([...new Set(times)].sort((a, b) => b - a));
  });
});
