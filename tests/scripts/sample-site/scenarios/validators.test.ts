import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { newsFeedPath } from '../feed/read-feed-xml.ts';
import type { HttpResponse } from '../https-get.ts';
import { countInBody, useRunningSite } from './running-site.ts';

const { site, request } = useRunningSite();

describe('sample site: validators', () => {
  const again = async ({ headers }: HttpResponse): Promise<HttpResponse> =>
    request(newsFeedPath, {
      headers: {
        ...(headers.etag ? { 'if-none-match': headers.etag } : {}),
        ...(headers['last-modified'] ? { 'if-modified-since': headers['last-modified'] } : {}),
      },
    });

  it.each<[Scenario, RegExp | undefined, RegExp | undefined, number]>([
    ['weakEtag', /^W\/"[0-9a-f]{32}"$/, / GMT$/, 200],
    ['gzipEtag', /^"[0-9a-f]{32}-gzip"$/, / GMT$/, 304],
    ['oddValidators', /^[0-9a-f]{32},gzip$/, /^some time/, 200],
    ['rotatingValidators', /./, / GMT$/, 200],
    ['noValidators', undefined, undefined, 200],
    ['etagOnly', /^"[0-9a-f]{32}"$/, undefined, 304],
    ['lastModifiedOnly', undefined, / GMT$/, 304],
    ['newEtagOn304', /^"renewed-0"$/, / GMT$/, 304],
  ])('%s: what is given, and what it is good for', async (scenario, etag, date, status) => {
    site().setScenarios(scenario);
    const { headers, ...first } = await request(newsFeedPath);
    for (const [given, form] of [
      [headers.etag, etag],
      [headers['last-modified'], date],
    ] as const) {
      if (form) expect(given).toMatch(form);
      else expect(given).toBeUndefined();
    }
    expect((await again({ headers, ...first })).status).toBe(status);
  });

  it('weakEtag: only the date matches', async () => {
    site().setScenarios('weakEtag');
    const { headers } = await request(newsFeedPath);
    const date = { 'if-modified-since': String(headers['last-modified']) };
    expect((await request(newsFeedPath, { headers: date })).status).toBe(304);
  });

  it('newEtagOn304: only the latest ETag matches', async () => {
    site().setScenarios('newEtagOn304');
    const first = await request(newsFeedPath);
    const second = await again(first);
    expect([second.status, second.headers.etag]).toEqual([304, '"renewed-1"']);
    expect((await again(first)).status).toBe(200);
  });

  it('always304: responds 304 to a first request', async () => {
    site().setScenarios('always304');
    expect((await request(newsFeedPath)).status).toBe(304);
  });

  it('twoEdges: servers alternate, and each accepts only its own ETag', async () => {
    site().setScenarios('twoEdges');
    const first = await request(newsFeedPath);
    const second = await request(newsFeedPath);
    expect([countInBody(first, '<item>'), countInBody(second, '<item>')]).toEqual([10, 8]);
    expect((await again(first)).status).toBe(304);
    expect((await again(first)).status).toBe(200);
  });
});
