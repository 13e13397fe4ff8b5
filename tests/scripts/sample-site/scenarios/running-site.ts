import { afterAll, afterEach, beforeAll } from 'vitest';
import { type SampleSite, startSampleSite } from '../../../../scripts/sample-site/server.ts';
import { type Answer, type GetOptions, get } from '../https-get.ts';

export interface Playing {
  site(): SampleSite;
  visit(path: string, options?: GetOptions): Promise<Answer>;
}

/** A running site for the tests of a file; after each of them all is well again. */
export function playing(): Playing {
  let running: SampleSite | undefined;
  beforeAll(async () => {
    running = await startSampleSite();
  });
  afterEach(() => running?.play('normal'));
  afterAll(() => running?.close());
  const site = () => {
    if (!running) throw new Error('The site runs during tests only.');
    return running;
  };
  return { site, visit: (path, options) => get(site().port, path, options) };
}

export const text = (answer: Answer): string => answer.body.toString();

/** How often a part occurs in the body. */
export const count = (answer: Answer, part: string): number => text(answer).split(part).length - 1;
