import { expect, test } from 'vitest';
import type { Scenario } from '../../scripts/sample-site/server.ts';
import { ChromiumHarness } from '../support/browsers/chromium-harness.ts';
import { changeRows, refreshNow, sendCommand } from '../support/browsers/extension-access.ts';

/** Requests time out before Chromium would kill the worker for a request that takes too long. */
const givesUpAfterMs = 25_000;
const killedAfterMs = 30_000;

test.for<Scenario>(['slow', 'drip'])(
  'slow site (%s): the request times out, the worker survives, and no article is lost',
  async (scenario) => {
    const story = await ChromiumHarness.begin();
    await story.install();
    const { driver, site } = story;
    const before = await story.articles();
    site.setScenarios(scenario);
    await changeRows(driver, { table: 'channels', set: { nextDueAt: 0, checkedAt: 0 } });
    const began = Date.now();
    const answer = await sendCommand(driver, 'refresh');
    const took = Date.now() - began;
    expect(took).toBeGreaterThan(givesUpAfterMs - 1_000);
    expect(took).toBeLessThan(killedAfterMs);
    expect(answer).toMatchObject({ ok: false, failure: { failure: { kind: 'timeout' } } });
    expect(await story.newsChannel()).toMatchObject({ failure: { kind: 'timeout' }, failures: 1 });
    expect(await story.articles()).toEqual(before);
    // The site was unreachable, so the second channel was not polled.
    expect(story.feedAndPageRequests).toHaveLength(3);

    site.setScenarios('normal');
    site.publish();
    await refreshNow(driver);
    expect(await story.articles()).toHaveLength(before.length + 1);
    await story.end();
  },
);
