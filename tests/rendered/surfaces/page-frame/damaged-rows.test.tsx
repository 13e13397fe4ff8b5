import type { ComponentChild } from 'preact';
import { beforeEach, expect } from 'vitest';
import { HealthPage } from '../../../../components/surfaces/health/HealthPage.tsx';
import { ErrorBoundary } from '../../../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { Panel } from '../../../../components/surfaces/panel/Panel.tsx';
import { SettingsPage } from '../../../../components/surfaces/settings/SettingsPage.tsx';
import { rederiveBatch } from '../../../../lib/app/worker/rederive.ts';
import { db, guards } from '../../../../lib/store/db/database.ts';
import { type TableName, tableNames } from '../../../../lib/store/db/tables.ts';
import { unguarded } from '../../../../lib/store/db/unguarded.ts';
import { waitUntil } from '../../../gallery/reader.ts';
import { PanelSurface } from '../../../gallery/states/panel.tsx';
import { PopupSurface } from '../../../gallery/states/popup.tsx';
import {
  type AnyRow,
  damagesIn,
  soundArticles,
  withManyRows,
} from '../../../support/database/damaged-rows.ts';
import { sampled } from '../../../support/sampled.ts';
import { test } from '../../extension.tsx';
import { RenderedPage } from '../../page.ts';
import { render } from '../../render.ts';

const page = new RenderedPage();
const raw = (name: TableName) => unguarded(db.table<AnyRow>(name));

/** Above the ids of the site's articles. */
const firstId = 101;

/** Marks each table as just recovered, which delays its next recovery, so that each surface meets the damage. */
const recoveredKeys = tableNames.map((name) => `recovered:${name}`);
const postponeRecovery = () =>
  db.meta.bulkPut(recoveredKeys.map((key) => ({ key, value: Date.now() })));

beforeEach(async () => {
  await db.open();
});

/** Draws surfaces as entrypoints do and waits until each shows something. */
async function open(surfaces: ComponentChild[], content: string): Promise<HTMLElement> {
  const root = render(
    surfaces.map((surface, index) => <ErrorBoundary key={index}>{surface}</ErrorBoundary>),
  );
  const isDrawn = () => root.querySelectorAll(content).length >= surfaces.length;
  await waitUntil(() => isDrawn() || root.querySelector('.ErrorNote'), content);
  expect(root.querySelector('.ErrorNote')?.textContent).toBeUndefined();
  return root;
}

const isBroken = async () => (await page.locator('.ErrorNote').count()) > 0;

test('damaged rows: every surface is drawn, whatever single field of whatever row is garbage', async ({
  extension,
}) => {
  await postponeRecovery();
  await db.transaction('rw', tableNames, async () => {
    await raw('articles').bulkPut(soundArticles(50, firstId));
    for (const name of withManyRows) {
      const damages = damagesIn(name, firstId);
      // The page removes states of highlights that are not there.
      const chosen = name.startsWith('highlight') ? damages : sampled(damages, 8);
      await raw(name).bulkPut(chosen.map(({ row }) => row));
    }
  });
  const unread = await raw('unread').count();
  // On a slow machine, a page replaces these before another one has read them.
  await db.highlightStates.toArray();

  await open([<PopupSurface key="popup" />], '.ArticleRow');
  for (const tab of [/^Highlights/, /^Saved/, /^Unread/]) {
    await page.getByRole('tab', { name: tab }).click();
    expect(await isBroken()).toBe(false);
  }
  // It continues the last view, in which an article was open.
  await open([<PanelSurface key="panel" />], '.ReadingView');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.locator('[data-row]').first().waitFor();
  for (const list of [/^All/, /^Saved/, /^Changed/, /^My highlights/, /^Unread/]) {
    await page.getByRole('button', { name: list }).click();
    expect(await isBroken()).toBe(false);
  }
  await page.getByRole('button', { name: /^Separation Permits/ }).click();
  await page.locator('article .body').waitFor();
  await open([<SettingsPage key="settings" />], '.ChannelStatus');
  await open([<HealthPage key="health" />], 'table');

  // Damaged rows that no surface reads are detected when other code reads them.
  for (const name of tableNames) await db.table(name).toArray();
  const job = async () => {
    const found = await db.jobs.get('rederive');
    return found?.type === 'rederive' ? found : undefined;
  };
  // Rows of `setAside` may be anything. Nothing is followed, so one of the sample jobs deletes the rows of `watched`.
  const unnoticed = ['setAside', 'watched'];
  const tables = withManyRows.filter((name) => !unnoticed.includes(name));
  const noticed = async () => (await job())?.damaged;
  await expect.poll(noticed).toEqual(expect.arrayContaining(tables));
  await db.meta.bulkDelete(recoveredKeys);
  // Run alone, because the other jobs here are samples.
  const recovery = await job();
  if (recovery) await rederiveBatch(recovery, Date.now());
  await page.getByText(/^\d+ damaged entries of yours were set aside/).waitFor();
  for (const name of tableNames)
    expect(
      (await raw(name).toArray()).filter((row) => !guards[name](row)),
      name,
    ).toEqual([]);
  expect((await extension.unread()).length).toBeLessThanOrEqual(unread);
});

test('damaged rows: a panel opens, whatever single field of its view is garbage', async ({
  extension: _extension,
}) => {
  await postponeRecovery();
  const views = sampled(damagesIn('views', firstId), 16).map(({ row }) => row);
  await raw('views').bulkPut(views);
  await open(
    views.map(({ surface }) => <Panel key={String(surface)} view={String(surface)} />),
    'main > *',
  );
});

test('damaged rows: health is drawn, whatever single field of a channel is garbage', async ({
  extension: _extension,
}) => {
  await postponeRecovery();
  const [news, podcast] = [await raw('channels').get('news'), await raw('channels').get('podcast')];
  const rows = sampled(damagesIn('channels'), 8).map(({ row }) => row);
  for (let index = 0; index < rows.length; index += 2) {
    await raw('channels').put({ ...news, ...rows[index] });
    await raw('channels').put({ ...podcast, ...rows[index + 1], id: 'podcast' });
    await open([<HealthPage key="health" />], 'table');
  }
  await raw('channels').bulkPut([news, podcast].filter((row) => row !== undefined));
});

test('damaged rows: health and settings are drawn, whatever fact is garbage', async ({
  extension: _extension,
}) => {
  const facts = Map.groupBy(sampled(damagesIn('meta'), 8), ({ row }) => row.key);
  const rounds = Math.max(...[...facts.values()].map(({ length }) => length));
  for (let round = 0; round < rounds; round += 1) {
    const rows = [...facts.values()].map((each) => each[round]?.row);
    await raw('meta').bulkPut(rows.filter((row) => row !== undefined));
    await open([<SettingsPage key="settings" />], '.ChannelStatus');
    await open([<HealthPage key="health" />], 'table');
  }
});
