import { describe, expect } from 'vitest';
import { test } from '../support/browsers/stories.ts';
import {
  askSite,
  findInjectedContent,
  openEachArticle,
  payloadRowsToOpen,
  refusedConnection,
  storeRows,
  watchScriptExecution,
} from '../support/builders/payload-articles.ts';

describe('known XSS payloads stored as articles', () => {
  test('have no effect in panel and popup: no script, request or injected element', async ({
    story,
  }) => {
    const { driver, site } = story;
    const rows = payloadRowsToOpen(10_000, Date.now());
    expect(rows.articles.length).toBeGreaterThan(40);
    await driver.extensionPage.evaluate(storeRows, rows);
    // Picture downloads would interfere with the observed requests.
    await story.disablePictures();
    const asked = site.requests.length;

    const panel = await driver.openPanel();
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
    const requested = story.watchRequests(panel);
    await panel.evaluate(watchScriptExecution);
    await panel.evaluate(`globalThis.findIntruders = ${findInjectedContent}`);
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    const titles = rows.articles.map(({ title }) => title);
    const first = panel.getByRole('heading', { level: 3 }).first();
    await expect.poll(() => first.textContent()).toContain(titles[0]);
    expect(await panel.evaluate(findInjectedContent)).toEqual([]);
    await first.click();
    expect(await panel.evaluate(openEachArticle, titles)).toEqual([]);

    const popup = await driver.openPopup();
    await popup.evaluate(watchScriptExecution);
    await popup.getByRole('tab', { name: 'Highlights' }).click();
    await popup.getByRole('tabpanel').getByRole('listitem').nth(titles.length).waitFor();
    expect(await popup.evaluate(findInjectedContent)).toEqual([]);
    expect(requested()).toEqual([]);
    expect(site.requests).toHaveLength(asked);

    // Only the worker reaches the network.
    expect(await popup.evaluate(askSite)).toBe('refused');
    await expect.poll(() => popup.evaluate(findInjectedContent)).toEqual([refusedConnection]);
    story.ignoreConsoleErrors(/rareearthexchanges\.com/);
    // Verifies that the observer detects violations.
    await popup.evaluate(() => document.body.append(document.createElement('iframe')));
    expect(await popup.evaluate(findInjectedContent)).toContain('a IFRAME is in the page');
  }, 180_000);
});
