import { expect, it } from 'vitest';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { newsFeedPath } from '../feed/read-feed-xml.ts';
import { bodyText, useRunningSite } from './running-site.ts';

const { site, request } = useRunningSite();
const picture = '/wp-content/uploads/2026/11/clay-terraces-64x40.png';

it.each<[Scenario, number, string, RegExp]>([
  ['missingPictures', 404, 'text/html; charset=UTF-8', /nothing was found/],
  ['gonePictures', 410, 'text/html; charset=UTF-8', /^$/],
  ['pagesAsPictures', 200, 'image/png', /nothing was found/],
  ['emptyPictures', 200, 'image/png', /^$/],
  ['filmsAsPictures', 200, 'image/png', /^film/],
  ['drawnPictures', 200, 'image/png', /<svg /],
  ['picturesOfAnotherKind', 200, 'text/html', /PNG/],
  ['movedPictures', 301, 'text/html; charset=UTF-8', /^$/],
  ['picturesAbroad', 301, 'text/html; charset=UTF-8', /^$/],
  ['picturesHome', 301, 'text/html; charset=UTF-8', /^$/],
  ['forbiddenPictures', 403, 'text/html; charset=UTF-8', /^$/],
  ['failingPictures', 500, 'text/html; charset=UTF-8', /^$/],
  ['limitedPictures', 429, 'text/html; charset=UTF-8', /^$/],
  ['challengedPictures', 200, 'text/html; charset=UTF-8', /Just a moment/],
])('%s: a picture answers %i, and the feed is well', async (scenario, status, type, shows) => {
  site().setScenarios(scenario);
  const answer = await request(picture);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe(type);
  expect(bodyText(answer)).toMatch(shows);
  expect((await request(newsFeedPath)).status).toBe(200);
});

it('movedPictures: redirects to the picture', async () => {
  site().setScenarios('movedPictures');
  const answer = await request(`${picture}?moved`);
  expect(answer.headers['content-type']).toBe('image/png');
});
