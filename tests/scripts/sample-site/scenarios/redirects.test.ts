import { describe, expect, it } from 'vitest';
import { siteOrigin } from '../../../../scripts/sample-site/permalinks.ts';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { newsFeedPath } from '../feed/read-feed-xml.ts';
import type { HttpResponse } from '../https-get.ts';
import { useRunningSite } from './running-site.ts';

const { site, request } = useRunningSite();

describe('sample site: redirects', () => {
  const follow = async (path: string, most = 25): Promise<[number, string][]> => {
    const steps: [number, string][] = [];
    for (let next: string | undefined = path; next && steps.length < most; ) {
      const { status, headers }: HttpResponse = await request(next);
      steps.push([status, next]);
      next = headers.location?.startsWith(siteOrigin)
        ? headers.location.slice(siteOrigin.length)
        : undefined;
    }
    return steps;
  };

  it.each<[Scenario, number]>([
    ['movedPermanently', 301],
    ['found', 302],
    ['seeOther', 303],
    ['movedTemporarily', 307],
    ['movedForGood', 308],
  ])('%s answers %i and leads to the feed', async (scenario, status) => {
    site().setScenarios(scenario);
    expect(await follow(newsFeedPath)).toEqual([
      [status, newsFeedPath],
      [200, `/moved-1${newsFeedPath}`],
    ]);
  });

  it('redirectChain: has four steps', async () => {
    site().setScenarios('redirectChain');
    const statuses = (await follow('/podcast/feed/')).map(([status]) => status);
    expect(statuses).toEqual([301, 302, 307, 308, 200]);
  });

  it('redirectLoop: never ends', async () => {
    site().setScenarios('redirectLoop');
    expect(await follow(newsFeedPath)).toHaveLength(25);
  });

  it.each<[Scenario, RegExp]>([
    ['redirectAbroad', /^https:\/\/feeds\.example\.org\//],
    ['redirectToHttp', /^http:\/\/rareearthexchanges\.com\//],
    ['redirectToData', /^data:/],
    ['redirectToPage', /^https:\/\/rareearthexchanges\.com\/$/],
  ])('%s names a place that is no feed of the site', async (scenario, location) => {
    site().setScenarios(scenario);
    expect((await request(newsFeedPath)).headers.location).toMatch(location);
  });
});
