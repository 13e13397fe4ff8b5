import { crc32, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleSite, startSampleSite } from '../../../../scripts/sample-site/server.ts';
import { type GetOptions, httpsGet } from '../https-get.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite();
});
afterAll(() => site.close());

const visit = (path: string, options?: GetOptions) => httpsGet(site.port, path, options);

describe('sample site: uploads', () => {
  it.each([
    ['/wp-content/uploads/2026/11/clay-terraces.png', 1024, 640],
    ['/wp-content/uploads/2026/11/clay-terraces-300x188.png', 300, 188],
    ['/wp-content/uploads/2026/11/separation-line-768x480.png', 768, 480],
  ])('%s is a PNG of its size', async (path, width, height) => {
    const { headers, body } = await visit(path);
    expect(headers['content-type']).toBe('image/png');
    expect(body.subarray(1, 4).toString()).toBe('PNG');
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([width, height]);
    const length = body.readUInt32BE(33);
    expect(body.readUInt32BE(41 + length)).toBe(crc32(body.subarray(37, 41 + length)));
    expect(inflateSync(body.subarray(41, 41 + length))).toHaveLength(height * (width * 3 + 1));
    expect((await visit(path)).body.equals(body)).toBe(true);
  });

  it('serve an animated picture', async () => {
    const { headers, body } = await visit('/wp-content/uploads/2026/11/moving.gif');
    expect(headers['content-type']).toBe('image/gif');
    expect(body.toString('latin1', 0, 6)).toBe('GIF89a');
    expect(body.toString('latin1').split('\x21\xf9\x04')).toHaveLength(1 + 2);
  });

  it('serve the audio of an enclosure with its stated length', async () => {
    const feed = (await visit('/podcast/feed/')).body.toString();
    const [, url = '', length] = /<enclosure url="([^"]+)" length="(\d+)"/.exec(feed) ?? [];
    const { headers, body } = await visit(new URL(url).pathname);
    expect(headers['content-type']).toBe('audio/wav');
    expect(body).toHaveLength(Number(length));
    expect(body.toString('latin1', 0, 4)).toBe('RIFF');
    expect(body.readUInt32LE(40)).toBe(body.length - 44);
  });

  it.each([
    ['bytes=0-99', 206, 'bytes 0-99/23680044', 100],
    ['bytes=23680000-', 206, 'bytes 23680000-23680043/23680044', 44],
    ['bytes=-44', 206, 'bytes 23680000-23680043/23680044', 44],
    ['bytes=23680044-', 416, 'bytes */23680044', 0],
    ['chapters=1', 200, undefined, 23_680_044],
  ])('answer the range %s with %i', async (range, status, contentRange, bytes) => {
    const answer = await visit('/wp-content/uploads/podcast/s2-e51.wav', { headers: { range } });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.body).toHaveLength(bytes);
  });

  it('serve the whole file if If-Range names another version', async () => {
    const path = '/wp-content/uploads/podcast/s2-e50.wav';
    const { headers } = await visit(path, { headers: { range: 'bytes=0-0' } });
    const ask = (etag: string) =>
      visit(path, { headers: { range: 'bytes=1-9', 'if-range': etag } });
    expect((await ask(String(headers.etag))).body).toHaveLength(9);
    expect((await ask('"another"')).status).toBe(200);
  });
});
