import { describe, expect, it } from 'vitest';
import { type Scenario, scenarios } from '../../../../scripts/sample-site/scenarios.ts';
import { newsFeedPath } from '../feed/read-feed-xml.ts';
import { bodyText, useRunningSite } from './running-site.ts';

const { site, request } = useRunningSite();

describe('sample site: scenarios', () => {
  it.each(Object.entries(scenarios))(
    '%s: has a description of one sentence',
    (_name, { description }) => {
      expect(description).toMatch(/^[A-Z].*\.$/);
    },
  );
});

describe('response without a feed', () => {
  it.each<[Scenario, number, Record<string, string>]>([
    ['notFound', 404, { 'content-type': 'text/html; charset=UTF-8' }],
    ['gone', 410, {}],
    ['html', 200, { 'content-type': 'text/html; charset=UTF-8' }],
    ['serverError', 500, {}],
    ['rateLimited', 429, { 'retry-after': '120' }],
    ['retryAfterHours', 429, { 'retry-after': '10800' }],
    ['retryAfterDate', 429, { 'retry-after': expect.stringMatching(/ GMT$/) }],
    ['retryAfterPast', 429, { 'retry-after': expect.stringMatching(/ GMT$/) }],
    ['retryAfterNegative', 429, { 'retry-after': '-60' }],
    ['retryAfterWords', 429, { 'retry-after': 'in a while' }],
    ['retryAfterYear', 429, { 'retry-after': '31536000' }],
    ['maintenance', 503, { 'retry-after': '600' }],
    ['unauthorized', 401, { 'www-authenticate': 'Basic realm="Staging"' }],
    ['paymentRequired', 402, {}],
    ['forbidden', 403, {}],
    ['legalReasons', 451, {}],
    ['challenge', 403, { 'cf-mitigated': 'challenge' }],
    ['challengeUnavailable', 503, { server: 'cloudflare' }],
    ['challengeAsPage', 200, { server: 'cloudflare' }],
    ['json', 200, { 'content-type': 'application/json' }],
    ['emptyBody', 200, { 'content-length': '0' }],
    ['blankBody', 200, {}],
    ['noContent', 204, {}],
    ['opml', 200, {}],
    ['sitemap', 200, {}],
  ])('%s answers %i', async (scenario, status, headers) => {
    site().setScenarios(scenario);
    const answer = await request(newsFeedPath);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(headers);
    expect(bodyText(answer)).not.toContain('<rss');
  });

  it('rateLimitedSilently: names no time', async () => {
    site().setScenarios('rateLimitedSilently');
    const { status, headers } = await request(newsFeedPath);
    expect([status, headers['retry-after']]).toEqual([429, undefined]);
  });

  it('down: breaks the connection and logs the request', async () => {
    site().setScenarios('down');
    await expect(request(newsFeedPath)).rejects.toThrow();
    expect(site().requests.at(-1)).toMatchObject({ url: newsFeedPath, status: 0 });
  });

  it('slow: never sends headers', async () => {
    site().setScenarios('slow');
    await expect(request(newsFeedPath, { signal: AbortSignal.timeout(300) })).rejects.toThrow();
    expect(site().requests.at(-1)).toMatchObject({ url: newsFeedPath, status: 0 });
  });
});

describe('bot check that a visitor can pass', () => {
  it('challengeUntilVisit: ends for everyone at the address when any page is opened', async () => {
    site().setScenarios('challengeUntilVisit');
    expect((await request(newsFeedPath)).status).toBe(403);
    await request('/');
    expect((await request(newsFeedPath)).status).toBe(200);
  });

  it('challengeWithoutCookie: ends for requests with the cookie of a page only', async () => {
    site().setScenarios('challengeWithoutCookie');
    const [cookie = ''] = (await request('/')).headers['set-cookie'] ?? [];
    expect((await request(newsFeedPath)).status).toBe(403);
    expect((await request(newsFeedPath, { headers: { cookie } })).status).toBe(200);
  });
});
