import type { SampleSiteOptions } from '../../../scripts/sample-site/server.ts';
import { sharedChromium } from './chromium-harness.ts';
import { sharedFirefox } from './firefox/story.ts';
import { type SharedBrowser, type Story, testBefore, testIn, testInOwn } from './story.ts';
import { type UpdatedStory, updatedChromium, updatedFirefox } from './updated-story.ts';

/** Whether stories run in Firefox. vitest.config.ts sets the browser. */
export const isFirefox = import.meta.env.STORY_BROWSER === 'firefox';

const shared: SharedBrowser<Story> = isFirefox ? sharedFirefox : sharedChromium;

/** A test with a new installation that has polled once, in a browser that is shared with other tests. */
export const test = testIn(shared);

/** A test with a new installation in its own browser, for tests about the browser's start or its profile. */
export const testWithOwnBrowser = testInOwn(shared);

/** A test with its own browser, not started yet, and its own site. */
export const testBeforeInstall = testBefore(shared);

/** A browser that is not started yet, with its own site, for tests that share it. */
export const beginStory = (options?: SampleSiteOptions): Promise<Story> => shared.begin(options);

/** A story that begins with one version of the build and continues with another. */
export const beginUpdatedStory = (options: SampleSiteOptions = {}): Promise<UpdatedStory> =>
  isFirefox ? updatedFirefox(options) : updatedChromium(options);
