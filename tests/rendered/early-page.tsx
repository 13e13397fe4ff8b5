import type { ComponentChild } from 'preact';
import { expect, onTestFinished } from 'vitest';
import { type FirstPaint, openPage } from '../../components/surfaces/page-frame/open-page.ts';
import { firstPanel } from '../../components/surfaces/panel/FirstPanel.tsx';
import { Panel } from '../../components/surfaces/panel/Panel.tsx';
import { panelParts } from '../../components/surfaces/panel/panel-parts.ts';
import { firstPopup } from '../../components/surfaces/popup/FirstPopup.tsx';
import { Popup } from '../../components/surfaces/popup/Popup.tsx';
import { cacheSettings, clearCachedSettings } from '../../lib/platform/cached-settings.ts';
import { defaultSettings } from '../../lib/setting-specs.ts';
import type { Settings } from '../../lib/settings.ts';
import { db } from '../../lib/store/db/database.ts';
import { readEarlyRows } from '../../lib/store/db/early-rows.ts';
import { fillArticles } from '../../scripts/bench/seed-articles.ts';
import { RenderedPage } from './page.ts';
import { render } from './render.ts';

/** A page that is painted before its app is loaded. */
export interface Surface {
  name: string;
  firstPaint: FirstPaint;
  app: () => ComponentChild;
}

const loadParts = async () => panelParts;

export const panel: Surface = {
  name: 'panel:1',
  firstPaint: firstPanel,
  app: () => <Panel view="panel:1" loadParts={loadParts} />,
};

export const popup: Surface = {
  name: 'popup',
  firstPaint: firstPopup,
  app: () => <Popup windowId={Promise.resolve(1)} />,
};

/** Stores articles and what a test needs, and reads the data that a page's first script reads. */
export async function readRows({ name }: Surface, { settings = {}, prepare }: Situation = {}) {
  onTestFinished(forget);
  await fillArticles({ count: 60, now: Date.now() });
  await prepare?.(name);
  cacheSettings({ ...defaultSettings, ...settings });
  globalThis.earlyAnswers = { activePage: null };
  return readEarlyRows(db.backendDB(), name);
}

function forget(): void {
  globalThis.earlyRows = undefined;
  globalThis.earlyCounts = undefined;
  globalThis.earlyAnswers = undefined;
  clearCachedSettings();
}

export interface Situation {
  settings?: Partial<Settings>;
  prepare?: (surface: string) => Promise<unknown>;
}

/** Opens a page whose app loads when the test says so. `prepare` runs just before the page opens. */
export async function openWith(surface: Surface, prepare: () => void = () => undefined) {
  globalThis.earlyRows = Promise.resolve(await readRows(surface));
  render(null).setAttribute('aria-busy', 'true');
  prepare();
  const asked = Promise.withResolvers<void>();
  const loading = Promise.withResolvers<{ app: ComponentChild }>();
  const loadApp = () => {
    asked.resolve();
    return loading.promise;
  };
  const opened = openPage({ firstPaint: surface.firstPaint, loadApp });
  return {
    page: new RenderedPage(),
    /** Resolves once the first paint is over or was skipped. */
    appIsAskedFor: asked.promise,
    loadApp: async () => {
      loading.resolve({ app: surface.app() });
      await opened;
    },
  };
}

export const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];

export const headline = () => document.querySelector<HTMLElement>('[data-row] h3 button');

export const painted = () => expect.poll(() => rows().length).toBeGreaterThan(0);
