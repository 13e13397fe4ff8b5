import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { newsFeedPath } from '../feed/read-feed-xml.ts';
import { bodyText, countInBody, useRunningSite } from './running-site.ts';

const megabyte = 1_024 * 1_024;
const { site, request } = useRunningSite();

describe('body damaged in transit', () => {
  it('truncated: ends inside an item, with a matching length', async () => {
    const whole = await request(newsFeedPath);
    site().setScenarios('truncated');
    const cut = await request(newsFeedPath, {
      headers: { 'if-none-match': String(whole.headers.etag) },
    });
    expect(cut.status).toBe(200);
    expect(cut.headers['content-length']).toBe(String(cut.body.length));
    expect(countInBody(cut, '<item>')).toBe(countInBody(cut, '</item>') + 1);
    expect(whole.body.subarray(0, cut.body.length).equals(cut.body)).toBe(true);
  });

  it('huge: streams more than 12 MB, and survives a client that hangs up', async () => {
    site().setScenarios('huge');
    const { headers, body } = await request(newsFeedPath);
    expect(headers['content-length']).toBeUndefined();
    expect(body.length).toBeGreaterThan(12 * megabyte);
    expect(site().requests.at(-1)?.bytes).toBe(body.length);
    await request(newsFeedPath, { signal: AbortSignal.timeout(5) }).catch(() => undefined);
    expect((await request('/')).status).toBe(200);
  });

  it.each<Scenario>(['reset', 'lengthTooLong'])(
    '%s: ends before its stated length',
    async (scenario) => {
      site().setScenarios(scenario);
      await expect(request(newsFeedPath)).rejects.toThrow(/aborted|ECONNRESET|hang up/);
    },
  );

  it('lengthTooShort: continues past its stated length', async () => {
    site().setScenarios('lengthTooShort');
    await expect(request(newsFeedPath)).rejects.toThrow(/Data after/);
  });

  it('drip: has sent a few bytes after a second', async () => {
    site().setScenarios('drip');
    await expect(request(newsFeedPath, { signal: AbortSignal.timeout(700) })).rejects.toThrow();
    expect(site().requests.at(-1)).toMatchObject({ status: 200 });
  });

  it('gzip and undeclaredGzip: send the compressed feed, with and without the header', async () => {
    const whole = await request(newsFeedPath);
    site().setScenarios('gzip');
    const packed = await request(newsFeedPath);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(whole.body)).toBe(true);
    site().setScenarios('undeclaredGzip');
    const secret = await request(newsFeedPath);
    expect(secret.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(secret.body).equals(whole.body)).toBe(true);
  });

  it('gzipBomb: is small in transit and large when unpacked', async () => {
    site().setScenarios('gzipBomb');
    const { body } = await request(newsFeedPath);
    expect(body.length).toBeLessThan(megabyte / 10);
    expect(gunzipSync(body).length).toBeGreaterThan(40_000_000);
  });

  it('falseGzip: declares gzip for an uncompressed body', async () => {
    site().setScenarios('falseGzip');
    const answer = await request(newsFeedPath);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(bodyText(answer)).toContain('<rss');
  });
});
