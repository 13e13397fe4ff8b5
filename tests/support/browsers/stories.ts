import type { SampleSiteOptions } from '../../../scripts/sample-site/server.ts';
import { sharedChromium } from './chromium-harness.ts';
import { sharedFirefox } from './firefox/story.ts';
import { type SharedBrowser, type Story, testBefore, testIn, testInOwn } from './story.ts';
import { type UpdatedStory, updatedChromium, updatedFirefox } from './updated-story.ts';

/** The browser that runs the stories: vitest.config.ts names it. */
export const isFirefox = import.meta.env.STORY_BROWSER === 'firefox';

const shared: SharedBrowser<Story> = isFirefox ? sharedFirefox : sharedChromium;

/** A test with a new installation that has polled once, in a browser that is shared with other tests. */
export const test = testIn(shared);

/** A test with a new installation in a browser of its own, for what is about the browser's start or its profile. */
export const testWithOwnBrowser = testInOwn(shared);

/** A test with a browser of its own that is not started yet, on a site of its own. */
export const testBeforeInstall = testBefore(shared);

/** A browser that is not started yet, on a site of its own, for tests that share it. */
export const beginStory = (options?: SampleSiteOptions): Promise<Story> => shared.begin(options);

/** A story that begins with one version of the build and goes on with another. */
export const beginUpdatedStory = (options: SampleSiteOptions = {}): Promise<UpdatedStory> =>
  isFirefox ? updatedFirefox(options) : updatedChromium(options);
