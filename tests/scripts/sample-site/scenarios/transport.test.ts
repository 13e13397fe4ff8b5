import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { NEWS } from '../feed/read-feed-xml.ts';
import { count, playing, text } from './running-site.ts';

const MEGABYTE = 1_024 * 1_024;
const { site, visit } = playing();

describe('a body that is spoilt on its way', () => {
  it('truncated ends in the middle of an item, with the right length', async () => {
    const whole = await visit(NEWS);
    site().play('truncated');
    const cut = await visit(NEWS, { headers: { 'if-none-match': String(whole.headers.etag) } });
    expect(cut.status).toBe(200);
    expect(cut.headers['content-length']).toBe(String(cut.body.length));
    expect(count(cut, '<item>')).toBe(count(cut, '</item>') + 1);
    expect(whole.body.subarray(0, cut.body.length).equals(cut.body)).toBe(true);
  });

  it('huge streams more than twelve megabytes, and stands a reader who hangs up', async () => {
    site().play('huge');
    const { headers, body } = await visit(NEWS);
    expect(headers['content-length']).toBeUndefined();
    expect(body.length).toBeGreaterThan(12 * MEGABYTE);
    expect(site().requests.at(-1)?.bytes).toBe(body.length);
    await visit(NEWS, { signal: AbortSignal.timeout(5) }).catch(() => undefined);
    expect((await visit('/')).status).toBe(200);
  });

  it.each<Scenario>(['reset', 'lengthTooLong'])('%s ends before its length', async (scenario) => {
    site().play(scenario);
    await expect(visit(NEWS)).rejects.toThrow(/aborted|ECONNRESET|hang up/);
  });

  it('lengthTooShort goes on after the length that was announced', async () => {
    site().play('lengthTooShort');
    await expect(visit(NEWS)).rejects.toThrow(/Data after/);
  });

  it('drip has sent a few bytes after a second', async () => {
    site().play('drip');
    await expect(visit(NEWS, { signal: AbortSignal.timeout(700) })).rejects.toThrow();
    expect(site().requests.at(-1)).toMatchObject({ status: 200 });
  });

  it('gzip is the feed, packed; undeclaredGzip the same without a word', async () => {
    const whole = await visit(NEWS);
    site().play('gzip');
    const packed = await visit(NEWS);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(whole.body)).toBe(true);
    site().play('undeclaredGzip');
    const secret = await visit(NEWS);
    expect(secret.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(secret.body).equals(whole.body)).toBe(true);
  });

  it('gzipBomb is small on the line and large behind it', async () => {
    site().play('gzipBomb');
    const { body } = await visit(NEWS);
    expect(body.length).toBeLessThan(MEGABYTE / 10);
    expect(gunzipSync(body).length).toBeGreaterThan(40_000_000);
  });

  it('falseGzip announces what it is not', async () => {
    site().play('falseGzip');
    const answer = await visit(NEWS);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(text(answer)).toContain('<rss');
  });
});
