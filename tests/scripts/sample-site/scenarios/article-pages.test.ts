import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { newsFeedPath } from '../feed/read-feed-xml.ts';
import { bodyText, countInBody, useRunningSite } from './running-site.ts';

const { site, request } = useRunningSite();

describe('sample site: pages', () => {
  const [news] = ['/news/no-one-owns-the-chain/'];

  it.each<[Scenario, number, RegExp]>([
    ['challengePages', 200, /Just a moment/],
    ['forbiddenPages', 403, /Just a moment/],
    ['paywallPages', 200, /Subscribe to continue reading/],
    ['cookiePages', 200, /We value your privacy/],
    ['missingPages', 404, /nothing was found/],
    ['homePages', 301, /^$/],
    ['emptyPages', 200, /^$/],
  ])(
    '%s: an article’s page answers %i, and the feed has excerpts',
    async (scenario, status, shows) => {
      site().setScenarios(scenario);
      const page = await request(news);
      expect(page.status).toBe(status);
      expect(bodyText(page)).toMatch(shows);
      expect(countInBody(await request(newsFeedPath), '<content:encoded>')).toBe(0);
      expect((await request('/news/')).status).toBe(200);
    },
  );

  it('are unaffected by feed scenarios, and normal resets them', async () => {
    site().setScenarios('down');
    expect((await request('/news/')).status).toBe(200);
    expect((await request(news)).status).toBe(200);
    site().setScenarios('normal');
    expect((await request(newsFeedPath)).status).toBe(200);
  });
});
