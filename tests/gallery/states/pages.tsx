import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HealthPage } from '../../../components/surfaces/health/HealthPage.tsx';
import { ErrorBoundary } from '../../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { ArticleProgress } from '../../../components/surfaces/settings/backup/ArticleProgress.tsx';
import { RestoreDialog } from '../../../components/surfaces/settings/backup/RestoreDialog.tsx';
import { SettingOffers } from '../../../components/surfaces/settings/backup/SettingOffers.tsx';
import { SettingsFileDialog } from '../../../components/surfaces/settings/backup/SettingsFileDialog.tsx';
import { ImportDialog } from '../../../components/surfaces/settings/following/ImportDialog.tsx';
import { SettingsPage } from '../../../components/surfaces/settings/SettingsPage.tsx';
import { WelcomePage } from '../../../components/surfaces/welcome/WelcomePage.tsx';
import { changeSettings } from '../../../lib/app/settings.ts';
import { writeSettings } from '../../../lib/platform/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { chooseBacklog } from '../../../lib/store/user/backlog/choose-backlog.ts';
import { day } from '../../../lib/time.ts';
import type { WatchList } from '../../../lib/watch/watch-list.ts';
import { newRule } from '../../support/builders/rule.ts';
import { browserState } from '../../support/fakes/fake-browser.ts';
import { appear, choose, click, type } from '../act.ts';
import type { GalleryState, Prepare } from '../state.ts';
import {
  failedIndexing,
  failFeed,
  halfIndexed,
  pauseForADay,
  saveWithLongTags,
} from './samples.ts';

const ignore = () => undefined;

function Broken(): never {
  throw new Error('The list has a hole.');
}

const ownList: WatchList = {
  name: 'Portfolio',
  color: 2,
  keeps: false,
  kept: ['MP Materials'],
  notify: 'silent',
  entities: [
    {
      name: 'Acme Metals',
      kind: 'company',
      aliases: ['Acme', 'Acme Metals Corporation'],
      weak: ['ACM'],
      context: ['dysprosium'],
      tickers: ['ASX:ACM'],
    },
    'MP Materials',
  ],
};

const settings = (name: string, act?: GalleryState['act'], prepare?: Prepare): GalleryState => ({
  name: `surfaces/settings: ${name}`,
  site: {},
  isPage: true,
  draw: () => <SettingsPage />,
  ...(act && { act }),
  ...(prepare && { prepare }),
});

const health = (name: string, act?: GalleryState['act'], prepare?: Prepare): GalleryState => ({
  name: `surfaces/health: ${name}`,
  site: {},
  isPage: true,
  draw: () => <HealthPage />,
  ...(act && { act }),
  ...(prepare && { prepare }),
});

const welcome = (name: string, act: GalleryState['act'], prepare: () => void): GalleryState => ({
  name: `surfaces/welcome: ${name}`,
  site: {},
  isPage: true,
  draw: () => <WelcomePage />,
  ...(act && { act }),
  prepare: async () => {
    prepare();
    await chooseBacklog('day', 'day', Date.now());
  },
});

/** Every article was read long ago. */
const ageArticles = async () => {
  const articles = await db.articles.toArray();
  const arrivedAt = Date.now() - 400 * day;
  await db.articles.bulkPut(articles.map((article) => ({ ...article, arrivedAt })));
  await db.unread.clear();
};

const storeRules = async () => {
  const rule = { ...newRule({ id: '1', text: 'lithium OR sodium', mutes: true }) };
  const saving = { saves: true, notifies: true, tags: ['heavy', 'to read'] };
  await writeSettings({
    rules: [
      rule,
      newRule({
        id: '3',
        text: 'about:Lynas',
        notifies: true,
        condition: { asks: 'entity', name: 'Lynas', isAbout: true, names: [] },
      }),
      newRule({ id: '2', text: 'terbium', terms: 'category:=Policy', isOn: false, ...saving }),
    ],
  });
};

export const pageStates: GalleryState[] = [
  welcome('after the installation', () => appear('.FollowedGroups'), ignore),
  welcome(
    'without access, pinned, and everything read',
    async () => {
      await appear('button', 'Allow access');
      await click('.BacklogField label', 'Nothing');
      await appear('button', 'Undo');
      await click('.FollowedGroups label', 'Companies');
    },
    () => {
      browserState.hasHostPermission = false;
      browserState.isPinned = true;
      browserState.shortcuts = [];
    },
  ),
  settings('all sections', () => appear('.ChannelStatus')),
  settings(
    'a tag gets the name of another',
    async () => {
      await click('button', 'Rename to read');
      await type('.TagTable input', 'w'.repeat(60));
      await appear('[role="status"]', /already exists/);
    },
    saveWithLongTags,
  ),
  settings(
    'preview of what a rule deletes',
    async () => {
      await choose('Keep read articles', 'For 1 year');
      await click('summary', /^Show all/);
    },
    ageArticles,
  ),
  settings('automatic backup without permission', async () => {
    await choose('Automatic backup', 'Weekly');
    await click('button', 'Allow downloads');
    await appear('[role="status"]', 'The browser denied the permission.');
  }),
  settings('what can be followed', async () => {
    await type('#following .SearchField', 'rare earths');
    await appear('.EntityGroup[open]');
  }),
  settings(
    'rules',
    async () => {
      await click('button', 'New rule');
      await type('.RuleEditor input', 'magnet -scrap');
      await click('.RuleEditor label', /Save/);
      await click('.RuleEditor label', /Notify/);
      await appear('.RulePreview li');
    },
    storeRules,
  ),
  settings('a rule that asks what it can’t', async () => {
    await click('button', 'New rule');
    await type('.RuleEditor input', 'magnet is:unread');
    await appear('.RulePreview .mistake');
  }),
  settings(
    'quiet hours, a badge of what is new, and a pause',
    async () => {
      await appear('.Toggles');
      await appear('button', 'Resume notifications');
      await click('.Toggles label', /./);
      await appear('.StatusMessage button', 'Undo');
      document.querySelector('#notifications')?.scrollIntoView();
    },
    async (site) => {
      await pauseForADay(site);
      await changeSettings({ quietHours: true, quietAllDay: [6, 0], badgeCounts: 'new' });
    },
  ),
  settings('an entry of the user’s own list', async () => {
    await changeSettings({ watchLists: [ownList], followed: ['Acme Metals'] });
    await click('summary', /^Portfolio/);
    await click('button', 'Edit Acme Metals');
    await appear('.FollowingDialog');
  }),
  settings('entries of a list, of which one keeps its articles', async () => {
    await changeSettings({ watchLists: [ownList], followed: ['Acme Metals'] });
    await click('summary', /^Portfolio/);
    await appear('.EntityGroup[open] [aria-pressed="true"]');
  }),
  settings('a watch list', async () => {
    await changeSettings({ watchLists: [ownList], followed: ['Acme Metals'] });
    await click('summary', /^Portfolio/);
    await click('button', 'Edit list…');
    await appear('.FollowingDialog');
  }),
  {
    name: 'surfaces/settings: preview of imported lists',
    draw: () => (
      <ImportDialog
        added={[ownList]}
        leftOut={[
          { list: 'Portfolio', name: '***', problem: { kind: 'noWords', phrase: '***' } },
          { list: 'Portfolio', name: 'Nobody', problem: { kind: 'unknown', phrase: 'Nobody' } },
        ]}
        onImport={ignore}
        onClose={ignore}
      />
    ),
  },
  settings('a search for settings', async () => {
    await type('.SettingsSearch input', 'notif');
    await appear('.SettingsSearch [role="status"]', /matches/);
  }),
  settings('a search that finds nothing', async () => {
    await type('.SettingsSearch input', 'plutonium');
    await appear('.SettingsSearch [role="status"]', /^Nothing/);
  }),
  settings(
    'managed by an organization, other settings changed',
    async () => {
      await appear('fieldset.SettingRow');
      document.querySelector('#notifications')?.scrollIntoView();
    },
    async () => {
      await fakeBrowser.storage.managed.set({
        quietHours: true,
        quietFrom: 1_200,
        showNotifications: true,
        checkIntervalMin: 60,
        checkIntervalMax: 60,
        eraseAllowed: false,
      });
      await changeSettings({ badgeColor: 'red', theme: 'light', textSize: 20, keepReadDays: 365 });
    },
  ),
  {
    name: 'surfaces/settings: preview of settings from a file',
    draw: () => (
      <SettingsFileDialog
        changes={{
          plain: { theme: 'dark', quietFrom: 1_320, colorName1: 'Claim', quietDays: [1, 2] },
          offered: { pictures: 'none', followed: ['Lynas Rare Earths'] },
          rejects: 1,
        }}
        onImport={ignore}
        onClose={ignore}
      />
    ),
  },
  settings('erase, second press', () => click('button', 'Erase everything…')),
  settings('everything erased', async () => {
    await click('button', 'Erase everything…');
    await click('button', 'Erase everything');
    await appear('button', 'Start again');
  }),
  {
    name: 'surfaces/settings: progress of a restore',
    draw: () => <ArticleProgress progress={{ done: 3_200, all: 10_000 }} />,
  },
  {
    name: 'surfaces/settings: preview of a restore',
    draw: () => (
      <RestoreDialog
        preview={restorePreview}
        now={Date.now()}
        onRestore={ignore}
        onClose={ignore}
      />
    ),
  },
  {
    name: 'surfaces/settings: settings that a restored backup offers',
    draw: () => (
      <SettingOffers
        offered={{
          checkInterval: 15,
          fetchFullText: true,
          keepReadDays: 90,
          pictures: 'none',
          allowNetworkVoices: true,
          voice: 'Voice',
        }}
        now={Date.now()}
        onDecide={ignore}
      />
    ),
    act: () => appear('.RemovalPreview button'),
  },
  health('working', () => appear('table')),
  health('failing feed', () => appear('table'), failFeed),
  health('search index in progress', () => appear('progress'), halfIndexed),
  health('search index waits', () => appear('.SearchIndexStatus > div'), failedIndexing),
  health('problem report', async () => {
    await click('button', 'Show the report');
    await appear('pre');
  }),
  health('tested address', async () => {
    await appear('table');
    await click('button', 'Test feed');
    await appear('[role="status"]', /items?, /);
  }),
  {
    name: 'surfaces/page-frame: error',
    isPage: true,
    draw: () => (
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>
    ),
  },
];

const restorePreview = {
  createdAt: Date.UTC(2026, 10, 24),
  tallies: {
    highlights: { added: 12, same: 3, differing: 1 },
    saved: { added: 0, same: 0, differing: 2 },
    reading: { added: 0, same: 0, differing: 0 },
  },
  added: { briefings: 12, rules: 3, entries: 21 },
  settings: 4,
  offeredSettings: 2,
  hasDefaultSettings: true,
  articles: { added: 3, same: 40 },
  rejects: 2,
  keepsAll: false,
};
