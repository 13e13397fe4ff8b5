import { HealthPage } from '../../../components/surfaces/health/HealthPage.tsx';
import { Panel } from '../../../components/surfaces/panel/Panel.tsx';
import { Popup } from '../../../components/surfaces/popup/Popup.tsx';
import { SettingsPage } from '../../../components/surfaces/settings/SettingsPage.tsx';
import { panelView } from '../../../lib/app/reading/navigation.ts';
import { db } from '../../../lib/store/db/database.ts';
import { highlight } from '../../support/highlights.ts';
import { click, press, type } from '../act.ts';
import { refreshFeeds, waitUntil } from '../reader.ts';
import type { GalleryState } from '../state.ts';

const windowId = 1;

export const PanelSurface = () => <Panel view={panelView(windowId)} />;
export const PopupSurface = () => <Popup windowId={Promise.resolve(windowId)} />;

const panel = (
  name: string,
  act?: GalleryState['act'],
  more: Partial<GalleryState> = {},
): GalleryState => ({
  name: `surfaces/panel: ${name}`,
  site: {},
  isPage: true,
  draw: () => <PanelSurface />,
  ...(act && { act }),
  ...more,
});

const popup = (name: string, act?: GalleryState['act']): GalleryState => ({
  name: `surfaces/popup: ${name}`,
  site: {},
  isPage: true,
  draw: () => <PopupSurface />,
  ...(act && { act }),
});

const openArticle = (headline: RegExp) => async () => {
  await click('button', headline);
  await waitUntil(() => document.querySelector('article .body'), 'the article');
};

const chain = 'no-one-owns-the-chain';

/** An article that was read and that the site has edited since. */
const editReadArticle: GalleryState['prepare'] = async (site) => {
  const article = await db.articles.filter(({ url }) => url.includes(chain)).first();
  if (!article) throw new Error('The sample site has another article.');
  const { id, hash } = article;
  await db.lastRead.put({ articleId: id, hash, at: Date.now() });
  const html = site?.posts().find(({ slug }) => slug === chain)?.html ?? '';
  site?.edit(chain, { html: html.replaceAll('94', '93') });
  await refreshFeeds();
};

const addHighlights: GalleryState['prepare'] = async () => {
  const article = await db.articles.orderBy('id').first();
  if (!article) throw new Error('Nothing is stored.');
  const { url, title, hash: version } = article;
  await db.highlights.bulkPut([
    highlight('a', { url, title, version, tags: ['permits'], note: 'Which desk?' }),
    highlight('b', { url, title, version, color: 2 }),
    highlight('gone', { color: 3, title: 'A Quiet Article' }),
  ]);
};

const showHighlights = async () => {
  await click('button', /^My highlights/);
  await waitUntil(() => document.querySelector('.HighlightRow'), 'the highlights');
};

const down: GalleryState['beforeFirstPoll'] = (site) => site.setScenarios('down');

export const surfaceStates: GalleryState[] = [
  panel('unread'),
  panel('all', () => click('button', /^All/)),
  panel('saved, empty', () => click('button', /^Saved/)),
  panel('my highlights, empty', () => click('button', /^My highlights/)),
  panel('keys', () => press('?')),
  panel('menu of a row', () => click('button', /^More for/)),
  panel('filter', () => press('f')),
  panel('article', openArticle(/^Separation Permits/)),
  panel('article with a table', openArticle(/Equities Weekly/)),
  panel('episode', openArticle(/^Episode 51/)),
  panel('text and theme', async () => {
    await openArticle(/^Separation Permits/)();
    await click('button', 'Text and theme');
  }),
  panel('outline', async () => {
    await openArticle(/Basket Price/)();
    press('t');
  }),
  panel('export', () => press('x')),
  panel('tags of an article', async () => {
    press('j');
    press('l');
    await waitUntil(() => document.querySelector('dialog[open]'), 'the dialog');
  }),
  panel('changed', () => click('button', /^Changed/), { prepare: editReadArticle }),
  panel(
    'comparison',
    async () => {
      await click('button', /^Changed/);
      await openArticle(/^No One Owns the Chain/)();
      await click('button', 'Show changes');
      await waitUntil(() => document.querySelector('article ins'), 'the comparison');
    },
    { prepare: editReadArticle },
  ),
  panel('failing feed', undefined, {
    prepare: async (site) => {
      site?.setScenarios('serverError');
      await refreshFeeds();
    },
  }),
  panel('first run, site down', undefined, { beforeFirstPoll: down }),
  panel('my highlights', showHighlights, { prepare: addHighlights }),
  panel(
    'my highlights, search',
    async () => {
      await showHighlights();
      type('input[type="search"]', 'desk');
      await waitUntil(() => document.querySelector('mark'), 'a match');
    },
    { prepare: addHighlights },
  ),
  panel(
    'my highlights, filter',
    async () => {
      await showHighlights();
      await click('button', 'Filter your highlights');
    },
    { prepare: addHighlights },
  ),
  popup('unread'),
  popup('highlights', () => click('[role="tab"]', /^Highlights/)),
  popup('saved, empty', () => click('[role="tab"]', /^Saved/)),
  {
    name: 'surfaces/settings',
    site: {},
    isPage: true,
    draw: () => <SettingsPage />,
  },
  { name: 'surfaces/health', site: {}, isPage: true, draw: () => <HealthPage /> },
];
