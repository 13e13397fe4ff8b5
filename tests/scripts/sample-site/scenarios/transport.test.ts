import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { NEWS } from '../feed/read-feed-xml.ts';
import { bodyText, countInBody, useRunningSite } from './running-site.ts';

const MEGABYTE = 1_024 * 1_024;
const { site, request } = useRunningSite();

describe('a body that is spoilt on its way', () => {
  it('truncated ends in the middle of an item, with the right length', async () => {
    const whole = await request(NEWS);
    site().setScenarios('truncated');
    const cut = await request(NEWS, { headers: { 'if-none-match': String(whole.headers.etag) } });
    expect(cut.status).toBe(200);
    expect(cut.headers['content-length']).toBe(String(cut.body.length));
    expect(countInBody(cut, '<item>')).toBe(countInBody(cut, '</item>') + 1);
    expect(whole.body.subarray(0, cut.body.length).equals(cut.body)).toBe(true);
  });

  it('huge streams more than twelve megabytes, and stands a reader who hangs up', async () => {
    site().setScenarios('huge');
    const { headers, body } = await request(NEWS);
    expect(headers['content-length']).toBeUndefined();
    expect(body.length).toBeGreaterThan(12 * MEGABYTE);
    expect(site().requests.at(-1)?.bytes).toBe(body.length);
    await request(NEWS, { signal: AbortSignal.timeout(5) }).catch(() => undefined);
    expect((await request('/')).status).toBe(200);
  });

  it.each<Scenario>(['reset', 'lengthTooLong'])('%s ends before its length', async (scenario) => {
    site().setScenarios(scenario);
    await expect(request(NEWS)).rejects.toThrow(/aborted|ECONNRESET|hang up/);
  });

  it('lengthTooShort goes on after the length that was announced', async () => {
    site().setScenarios('lengthTooShort');
    await expect(request(NEWS)).rejects.toThrow(/Data after/);
  });

  it('drip has sent a few bytes after a second', async () => {
    site().setScenarios('drip');
    await expect(request(NEWS, { signal: AbortSignal.timeout(700) })).rejects.toThrow();
    expect(site().requests.at(-1)).toMatchObject({ status: 200 });
  });

  it('gzip is the feed, packed; undeclaredGzip the same without a word', async () => {
    const whole = await request(NEWS);
    site().setScenarios('gzip');
    const packed = await request(NEWS);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(whole.body)).toBe(true);
    site().setScenarios('undeclaredGzip');
    const secret = await request(NEWS);
    expect(secret.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(secret.body).equals(whole.body)).toBe(true);
  });

  it('gzipBomb is small on the line and large behind it', async () => {
    site().setScenarios('gzipBomb');
    const { body } = await request(NEWS);
    expect(body.length).toBeLessThan(MEGABYTE / 10);
    expect(gunzipSync(body).length).toBeGreaterThan(40_000_000);
  });

  it('falseGzip announces what it is not', async () => {
    site().setScenarios('falseGzip');
    const answer = await request(NEWS);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(bodyText(answer)).toContain('<rss');
  });
});
