import { afterAll, afterEach, beforeAll } from 'vitest';
import { type SampleSite, startSampleSite } from '../../../../scripts/sample-site/server.ts';
import { type GetOptions, type HttpResponse, httpsGet } from '../https-get.ts';

export interface RunningSite {
  site(): SampleSite;
  request(path: string, options?: GetOptions): Promise<HttpResponse>;
}

/** A running site for the tests of one file, reset to `normal` after each test. */
export function useRunningSite(): RunningSite {
  let running: SampleSite | undefined;
  beforeAll(async () => {
    running = await startSampleSite();
  });
  afterEach(() => running?.setScenarios('normal'));
  afterAll(() => running?.close());
  const site = () => {
    if (!running) throw new Error('The site runs during tests only.');
    return running;
  };
  return { site, request: (path, options) => httpsGet(site().port, path, options) };
}

export const bodyText = (answer: HttpResponse): string => answer.body.toString();

/** How often a part occurs in the body. */
export const countInBody = (answer: HttpResponse, part: string): number =>
  bodyText(answer).split(part).length - 1;
