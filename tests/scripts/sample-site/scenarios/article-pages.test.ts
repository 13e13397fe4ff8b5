import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { NEWS } from '../feed/read-feed-xml.ts';
import { count, playing, text } from './running-site.ts';

const { site, visit } = playing();

describe('the pages', () => {
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
      site().play(scenario);
      const page = await visit(news);
      expect(page.status).toBe(status);
      expect(text(page)).toMatch(shows);
      expect(count(await visit(NEWS), '<content:encoded>')).toBe(0);
      expect((await visit('/news/')).status).toBe(200);
    },
  );

  it('are left alone by what spoils the feed, and normal puts that right', async () => {
    site().play('down');
    expect((await visit('/news/')).status).toBe(200);
    expect((await visit(news)).status).toBe(200);
    site().play('normal');
    expect((await visit(NEWS)).status).toBe(200);
  });
});
