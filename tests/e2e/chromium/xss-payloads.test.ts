import { describe, expect } from 'vitest';
import {
  findIntruders,
  payloadRows,
  readThrough,
  storeRows,
  watchForScripts,
} from '../../support/payload-articles.ts';
import { test } from '../../support/chromium-harness.ts';

describe('over two thousand known payloads, stored as articles', () => {
  test('do nothing in the panel and in the popup: no script, no request, no stranger in the page', async ({
    story,
  }) => {
    const { reader, site } = story;
    const rows = payloadRows(10_000, Date.now());
    expect(rows.articles.length).toBeGreaterThan(800);
    await reader.desk.evaluate(storeRows, rows);
    // They would come in their own time, in the middle of what is watched.
    await story.doWithoutPictures();
    const asked = site.requests.length;

    const panel = await reader.openPanel();
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
    const requested: string[] = [];
    panel.on('request', (request) => requested.push(request.url()));
    await panel.evaluate(watchForScripts);
    await panel.evaluate(`globalThis.findIntruders = ${findIntruders}`);
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await panel.evaluate(findIntruders)).toEqual([]);
    await panel.getByRole('heading', { level: 3 }).first().click();
    const titles = rows.articles.map(({ title }) => title);
    expect(await panel.evaluate(readThrough, titles)).toEqual([]);

    const popup = await reader.openPopup();
    await popup.evaluate(watchForScripts);
    await popup.getByRole('tab', { name: 'Highlights' }).click();
    await popup.getByRole('tabpanel').getByRole('listitem').nth(100).waitFor();
    expect(await popup.evaluate(findIntruders)).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(reader.extensionOrigin))).toEqual([]);
    expect(site.requests).toHaveLength(asked);

    // The watch itself sees what it is there for.
    await popup.evaluate(() => document.body.append(document.createElement('iframe')));
    expect(await popup.evaluate(findIntruders)).toEqual(['a IFRAME is in the page']);
  }, 180_000);
});
