import { test as base } from 'vitest';
import { HealthPage } from '../../components/surfaces/health/HealthPage.tsx';
import { FailureToast } from '../../components/surfaces/page-frame/FailureToast.tsx';
import { SettingsPage } from '../../components/surfaces/settings/SettingsPage.tsx';
import { WelcomePage } from '../../components/surfaces/welcome/WelcomePage.tsx';
import { db } from '../../lib/store/db/database.ts';
import type { PageSite, PageSiteOptions } from '../gallery/page-site.ts';
import {
  fireAlarm,
  refreshFeeds,
  runDueJobs,
  startReader,
  waitForWorker,
  waitUntil,
} from '../gallery/reader.ts';
import { PanelSurface } from '../gallery/states/panel.tsx';
import { PopupSurface } from '../gallery/states/popup.tsx';
import { RenderedPage } from './page.ts';
import { render, unmount } from './render.ts';

/** The sample site and the extension in one page: the real worker and one surface at a time. */
export class RenderedExtension {
  readonly page = new RenderedPage();
  readonly site: PageSite;

  constructor(site: PageSite) {
    this.site = site;
  }

  async openPanel(): Promise<RenderedPage> {
    return this.show(<PanelSurface />);
  }

  async openPopup(): Promise<RenderedPage> {
    return this.show(<PopupSurface />);
  }

  /** Opens the settings at the section in the hash. */
  async openSettings(hash = ''): Promise<RenderedPage> {
    history.replaceState(null, '', hash || location.pathname + location.search);
    return this.show(<SettingsPage />);
  }

  async openWelcome(): Promise<RenderedPage> {
    return this.show(<WelcomePage />);
  }

  async openHealth(): Promise<RenderedPage> {
    return this.show(<HealthPage />);
  }

  /**
   * Closes the open surface by unmounting it. A page killed by the browser runs no cleanup, which only a story can
   * test.
   */
  close(): void {
    unmount();
  }

  /** All rows of a table. */
  rows = <Row,>(table: string): Promise<Row[]> => db.table<Row>(table).toArray();

  articles = () => db.articles.toArray();
  bodies = () => db.bodies.toArray();
  unread = () => db.unread.toArray();

  /** The news channel's row. */
  async newsChannel() {
    const row = await db.channels.get('news');
    if (!row) throw new Error('The news channel has no row yet.');
    return row;
  }

  /** Makes a poll due and waits until it is done. */
  async pollAndWait(): Promise<void> {
    // After a change of settings, the worker may still be moving the next poll.
    await waitForWorker();
    await db.channels.toCollection().modify({ nextDueAt: 0, notBefore: 0 });
    await fireAlarm();
  }

  /** Refreshes as the button does, some time after the last poll. */
  async refreshNow(): Promise<void> {
    await refreshFeeds();
  }

  makeJobsDue = runDueJobs;

  private async show(surface: preact.ComponentChild): Promise<RenderedPage> {
    const root = render(
      <>
        {surface}
        <FailureToast />
      </>,
    );
    await waitUntil(
      () => root.querySelector('main') && !root.querySelector('[aria-busy="true"]:empty'),
      'the surface to be drawn',
    );
    return this.page;
  }
}

/** A test with the initial posts of the site; the extension has polled once. */
export const testWith = (options: PageSiteOptions) =>
  base.extend<{ extension: RenderedExtension }>({
    extension: async ({ task: _task }, use) => {
      await use(new RenderedExtension(await startReader(options)));
    },
  });

export const test = testWith({});
