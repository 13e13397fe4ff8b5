import { FilterChoices } from '../../../components/list/filters/FilterChoices.tsx';
import { UnlessErased } from '../../../components/surfaces/page-frame/UnlessErased.tsx';
import { Panel } from '../../../components/surfaces/panel/Panel.tsx';
import { panelView } from '../../../lib/app/reading/surface-names.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { replaceSeenVersion } from '../../../lib/store/articles/seen-version.ts';
import { putLastExport } from '../../../lib/store/lists/last-exports.ts';
import { addRecentSearch } from '../../../lib/store/results/recent-searches.ts';
import { newRule } from '../../support/builders/rule.ts';
import { installInPage } from '../../support/fakes/fake-voices.ts';
import { appear, choose, click, press, select, type } from '../act.ts';
import type { GalleryState } from '../state.ts';
import {
  addArticleNotes,
  addHighlights,
  addNotesInText,
  askForBotCheck,
  downloadPictures,
  editReadArticle,
  failFeed,
  follow,
  followInColors,
  goOffline,
  goOnline,
  leaveGap,
  makeBriefing,
  makeBriefings,
  pauseBackfill,
  readArticles,
  sampleFacets,
  saveWithLongTags,
  withDensity,
  withEpisode,
  withPicture,
} from './samples.ts';

const windowId = 1;

export const PanelSurface = () => (
  <UnlessErased>
    <Panel view={panelView(windowId)} />
  </UnlessErased>
);

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

async function open(headline: RegExp): Promise<undefined> {
  await click('button', headline);
  await appear('article .body');
}

const openPermits = () => open(/^Separation Permits/);

/** Types the text of a search among articles. */
const searchFor = (text: string) => async (): Promise<undefined> => {
  await type('.SearchBox input', text);
  await appear('.ArticleRows mark');
};

/** Opens the first result of a search. */
const openFound = (text: string) => async (): Promise<undefined> => {
  await searchFor(text)();
  document.querySelector<HTMLElement>('[data-row] [data-stop]')?.click();
  await appear('.HitBar [role="status"]', / of /);
};

/** Finds a text in an article. */
const find = (text: string, status: RegExp) => async (): Promise<undefined> => {
  await openPermits();
  press('Control+f');
  await type('.HitBar input', text);
  await appear('.HitBar [role="status"]', status);
};

/** Shows the list of all articles with these filters. */
const showFiltered = (terms: string) => async (): Promise<undefined> => {
  await updateView(panelView(windowId), { list: 'all', terms });
  await appear('.FilterChip');
};

async function openTableMenu(): Promise<undefined> {
  await open(/Equities Weekly/);
  await appear('.TableMenu');
  document.querySelector('.TableMenu')?.scrollIntoView({ block: 'center' });
  await click('button', /^More for Table/);
  await appear('[role="menu"]');
}

async function showHighlights(): Promise<undefined> {
  await click('button', /^My highlights/);
  await appear('.HighlightRow');
}

async function showBriefing(): Promise<undefined> {
  await click('button', 'Briefing');
  await appear('.Briefing article [data-stop]:not([data-stop=""])');
}

async function openBriefingMenu(): Promise<undefined> {
  await showBriefing();
  await click('button', 'More for this briefing');
  await appear('[role="menu"]');
}

async function showEarlierBriefing(): Promise<undefined> {
  await showBriefing();
  await click('.earlier button', /^Yesterday/);
  await appear('.Briefing .change');
}

async function showNoBriefing(): Promise<undefined> {
  press('g', 'b');
  await appear('.EmptyState');
}

/** Opens the newest episode, downloads it and plays it. */
async function play(): Promise<undefined> {
  await open(/^Episode 60/);
  await click('button', 'Download');
  await appear('[data-state="stored"]');
  await click('button', 'Play');
  await appear('.PlayerBar');
}

/** The lists, and what opens above them. */
const lists = [
  panel('unread'),
  panel('all', () => click('button', /^All/)),
  panel('oldest first', async () => {
    await click('button', 'More for this list');
    await click('[role="menuitemradio"]', 'Oldest first');
    await appear('.CoverageFooter + .ArticleRows');
  }),
  panel('saved, empty', () => click('button', /^Saved/)),
  panel('watch', () => click('button', /^Watch/), {
    prepare: follow('dysprosium', 'China', 'MOFCOM'),
  }),
  panel(
    'watch, with mentions below',
    async () => {
      await click('button', /^Watch/);
      await appear('.MentionsBelow .FollowedNames');
      press('End');
    },
    { prepare: follow('dysprosium', 'China', 'MOFCOM') },
  ),
  panel('mentions of what is followed', () => click('button', /^Mentions/), {
    prepare: async (site) => {
      await followInColors(site);
      await updateView(panelView(windowId), { list: 'watch' });
    },
  }),
  panel(
    'dossier',
    async () => {
      await appear('.FollowedNames');
      await click('button', /^More for Sep/);
      await click('[role="menuitem"]', 'Dossier: China');
      await appear('.DossierDialog .points');
    },
    { prepare: followInColors },
  ),
  panel('names of what is followed', () => appear('.FollowedNames'), { prepare: followInColors }),
  panel('watch, nothing followed', async () => {
    press('g');
    press('w');
    await appear('.EmptyState');
  }),
  panel('briefing', showBriefing, { prepare: makeBriefing }),
  panel('menu of a briefing', openBriefingMenu, { prepare: makeBriefing }),
  panel('earlier briefing, whose article has changed', showEarlierBriefing, {
    prepare: makeBriefings,
  }),
  panel(
    'briefings, none found',
    async () => {
      await showBriefing();
      await type('.Briefing input', 'zzyzx');
      await appear('.Briefing [role="status"]', /^No briefing/);
    },
    { prepare: makeBriefings },
  ),
  panel('briefing, none yet', showNoBriefing, {
    prepare: async () => void (await changeSettings({ briefingHour: 7 })),
  }),
  panel('briefing, off', showNoBriefing),
  panel('compact', undefined, { prepare: withDensity('compact') }),
  panel('headlines', undefined, { prepare: withDensity('headlines') }),
  panel('menu of the list', () => click('button', 'More for this list')),
  panel('keys', () => press('?')),
  panel('menu of a row', () => click('button', /^More for Sep/)),
  panel('filter', () => press('f')),
  panel('three filters', showFiltered('category:=Policy is:unread after:2026-01-01')),
  panel('three filters, in the menu', async () => {
    await showFiltered('category:=Policy is:unread after:2026-01-01')();
    press('f');
    await appear('.DayFilters');
  }),
  panel('filter of days, reversed', async () => {
    await showFiltered('after:2026-11-24 before:2026-11-21')();
    press('f');
    await appear('.DayFilters');
  }),
  panel('filters without a match', showFiltered('is:podcast category:=Policy before:2026-01-01')),
  panel('search', searchFor('dysprosium magnets china')),
  panel('search for an entity', async () => {
    await searchFor('terbium')();
    await appear('.SearchBox .Button', 'Dossier: terbium');
  }),
  panel('dossier of what is not followed', async () => {
    await searchFor('terbium')();
    await click('.SearchBox .Button', 'Dossier: terbium');
    await appear('.DossierDialog .points');
  }),
  panel('search with a mistake', searchFor('magnets "rare earth')),
  panel('search without results', async () => {
    await type('.SearchBox input', 'zzyzx');
    await appear('.EmptyState');
  }),
  panel('search, newest first', async () => {
    await searchFor('magnets')();
    await click('button', 'More for this list');
    await click('[role="menuitemradio"]', 'Newest first');
    await appear('.RowGroup h2', 'Newest first');
  }),
  panel('search, in the filter menu', async () => {
    await searchFor('magnets')();
    await click('button', 'Filter list');
    await appear('.FilterChoices h2', 'Year');
  }),
  panel(
    'recent searches',
    async () => {
      document.querySelector<HTMLElement>('.SearchBox input')?.focus();
      await appear('[role="option"]', 'Clear recent searches');
    },
    {
      prepare: async () => {
        for (const text of ['"heavy rare earths" -china', 'category:Policy is:unread', 'terbium'])
          await addRecentSearch(text);
      },
    },
  ),
  panel('completion of a search', async () => {
    document.querySelector<HTMLElement>('.SearchBox input')?.focus();
    await type('.SearchBox input', 'magnets category:m');
    await appear('[role="option"]', 'Magnets');
  }),
  panel(
    'menu of a saved search',
    async () => {
      await searchFor('dysprosium')();
      await click('button', /^More for this list/);
    },
    {
      prepare: async () => {
        await changeSettings({
          savedSearches: [{ name: 'dysprosium', terms: '', text: 'dysprosium' }],
        });
      },
    },
  ),
  panel('saved searches', searchFor('dysprosium'), {
    prepare: async () => {
      await changeSettings({
        savedSearches: [
          { name: 'dysprosium', terms: '', text: 'dysprosium' },
          { name: 'magnets · Policy', terms: 'category:=Policy', text: 'magnets' },
        ],
        rules: [newRule({ text: 'dysprosium', notifies: true })],
      });
    },
  }),
  panel('recently read', () => click('button', 'Recently read'), { prepare: readArticles }),
  {
    name: 'list/filters: without some numbers, and with values found later',
    draw: () => (
      <div role="dialog" aria-label="Filter list">
        <FilterChoices
          facets={sampleFacets}
          searchLabel="Find a category"
          emptyText="Nothing to filter by"
          noMatch={(typed) => `No match for ${typed}`}
        />
      </div>
    ),
  },
  panel('export', () => press('x')),
  panel('export of an article for Obsidian', async () => {
    await openPermits();
    press('x');
    await choose('Format', 'Obsidian notes');
  }),
  panel(
    'export, after an earlier one',
    async () => {
      press('x');
      await appear('option', 'Saved articles (0)');
      await choose('Content', 'Saved articles (0)');
      await appear('.Segments', /New since/);
    },
    { prepare: () => putLastExport('saved:markdown', Date.now()) },
  ),
  panel('changed', () => click('button', /^Changed/), { prepare: editReadArticle }),
  panel(
    'saved, with tags of maximum length',
    async () => {
      await click('button', /^Saved/);
      await appear('.TagList');
    },
    { prepare: saveWithLongTags },
  ),
  panel(
    'list of a tag',
    async () => {
      await click('button', /^Saved/);
      await click('.TagList button', /to read/);
      await appear('.FilterChip');
    },
    { prepare: saveWithLongTags },
  ),
  panel(
    'tags of an article',
    async () => {
      await click('button', /^Saved/);
      await appear('.TagList');
      press('j', 'l');
      await appear('dialog[open]');
    },
    { prepare: saveWithLongTags },
  ),
  panel('failing feed', undefined, { prepare: failFeed }),
  panel('bot check', undefined, { prepare: askForBotCheck }),
  panel('offline', async () => {
    goOffline();
    await appear('.FeedProblemBar p', /offline/);
    return goOnline;
  }),
  panel(
    'first run, site down',
    () => appear('[role="status"]', /cannot be reached|can’t be reached/),
    {
      beforeFirstPoll: (site) => site.setScenarios('down'),
    },
  ),
  // Before it is opened: an open one may be writing, and would fail.
  panel('everything erased', () => appear('.UnlessErased'), { prepare: () => eraseAllData() }),
  panel('first opening after an update', () => appear('.OpeningNote'), {
    prepare: async () => void (await replaceSeenVersion('0.0.9')),
  }),
  panel('gap', () => appear('.GapRow'), { prepare: leaveGap }),
  panel(
    'older articles, paused',
    async () => {
      await click('button', /^All/);
      press('End');
      await appear('.BackfillCard');
    },
    { prepare: pauseBackfill },
  ),
];

/** An article, and what opens above it. */
const reading = [
  panel('what is followed, in an article', () => open(/^China’s Export Licenses/), {
    prepare: followInColors,
  }),
  panel('article', openPermits),
  panel('article with a table', () => open(/Equities Weekly/)),
  panel('menu of a table', openTableMenu),
  panel('table opened wide', async () => {
    await openTableMenu();
    await click('[role="menuitem"]', 'Open wide');
    await appear('.WideTable[open]');
  }),
  panel(
    'enlarged picture',
    async () => {
      await open(/^Illustrated Story/);
      await click('button', /^Enlarge picture/);
      await click('.PictureZoom[open] button', 'Copy picture');
      await appear('.PictureZoom .Toast p');
    },
    { site: withPicture, prepare: downloadPictures },
  ),
  panel('text and theme', async () => {
    await openPermits();
    await click('button', 'Text and theme');
  }),
  panel('menu of an article', async () => {
    await openPermits();
    await click('button', 'More');
  }),
  panel('keys of an article', async () => {
    await openPermits();
    press('?');
  }),
  panel('hits of a search', openFound('dysprosium magnets china')),
  panel('find in article', find('magnet', / of /)),
  panel('find in article, no hits', find('zzyzx', /^No hits$/)),
  panel('outline', async () => {
    await open(/Basket Price/);
    press('t');
    await appear('nav', 'Outline');
  }),
  panel(
    'comparison',
    async () => {
      await click('button', /^Changed/);
      await open(/^No One Owns the Chain/);
      await click('button', 'Show changes');
      await appear('article ins');
    },
    { prepare: editReadArticle },
  ),
  panel('selection', async () => {
    await openPermits();
    await select(2, 40);
    await appear('.HighlightPill');
  }),
  panel(
    'note',
    async () => {
      await openPermits();
      await click('button', /^Your note: /);
      await appear('.NoteEditor');
    },
    { prepare: addHighlights },
  ),
  panel(
    'note on the article',
    async () => {
      await openPermits();
      await appear('.ArticleNotes');
    },
    { prepare: addArticleNotes },
  ),
  panel('note on the article, new', async () => {
    await openPermits();
    press('i');
    await appear('.NoteEditor');
  }),
  panel(
    'note on the article, edited',
    async () => {
      await openPermits();
      await click('button', /^Your note: Two sources/);
      await appear('.NoteEditor');
    },
    { prepare: addArticleNotes },
  ),
  panel(
    'highlight without place',
    async () => {
      await open(/^No One Owns the Chain/);
      await appear('section', /no longer in the text/);
    },
    { prepare: addHighlights },
  ),
  panel(
    'reattaching a highlight',
    async () => {
      await open(/^No One Owns the Chain/);
      await click('button', 'Reattach…');
      await appear('.ReattachBar');
      await select(2, 40);
      await appear('.HighlightPill');
    },
    { prepare: addHighlights },
  ),
  panel(
    'notes in the text',
    async () => {
      await openPermits();
      await appear('.NoteInText');
      document.querySelector('.NoteInText')?.scrollIntoView({ block: 'center' });
    },
    { prepare: addNotesInText },
  ),
  panel('reading aloud', async () => {
    const uninstall = installInPage();
    await openPermits();
    press('a');
    await appear('section', 'Reading aloud');
    await click('button', 'Voice and speed');
    return uninstall;
  }),
];

const episodes = [
  panel('episode', () => open(/^Episode 60/), { site: withEpisode }),
  panel('player', play, { site: withEpisode }),
  panel(
    'player with all controls',
    async () => {
      await play();
      await click('button', 'Show all controls');
    },
    { site: withEpisode },
  ),
  panel(
    'chapters',
    async () => {
      await play();
      await click('button', 'Show all controls');
      await click('button', 'Chapters');
    },
    { site: withEpisode },
  ),
  panel(
    'transcript offset',
    async () => {
      await play();
      await click('button', 'Show all controls');
      await click('button', 'Transcript timing');
    },
    { site: withEpisode },
  ),
  panel(
    'recording that does not play',
    async () => {
      await open(/^Episode 60/);
      await click('button', 'Play');
      await appear('.PlayerBar [role="alert"]');
    },
    { site: withEpisode },
  ),
  panel(
    'moments',
    async () => {
      await open(/^Episode 60/);
      await click('button', 'Mark the moment at 0:41');
      await appear('h2', 'Moments you marked');
    },
    { site: withEpisode },
  ),
];

const myHighlights = [
  panel('my highlights, empty', () => click('button', /^My highlights/)),
  panel('my highlights', showHighlights, { prepare: addHighlights }),
  panel('my highlights, notes on articles', showHighlights, { prepare: addArticleNotes }),
  panel(
    'my highlights, suggestions',
    async () => {
      await showHighlights();
      press('/');
      await type('.HighlightTools input', 'tag:mi OR title:china is:');
      await appear('[role="option"]');
    },
    { prepare: addHighlights },
  ),
  panel(
    'my highlights by date, search',
    async () => {
      await showHighlights();
      await type('.HighlightTools input', 'o');
      await appear('mark');
      await click('button', 'Sort your highlights');
      await click('[role="menuitemradio"]', 'By date');
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
  panel(
    'my highlights, menu of a highlight',
    async () => {
      await showHighlights();
      await click('.HighlightRow button', /^More for/);
      await appear('[role="menu"]');
    },
    { prepare: addHighlights },
  ),
  panel(
    'my highlights, note',
    async () => {
      await showHighlights();
      document.querySelector<HTMLElement>('[data-stop="ore"]')?.focus();
      press('n');
      await appear('.NoteEditor');
    },
    { prepare: addHighlights },
  ),
];

/** The lists of articles and of highlights. */
export const listStates: GalleryState[] = [...lists, ...myHighlights];

/** An open article. */
export const articleStates: GalleryState[] = [...reading, ...episodes];

export const panelStates: GalleryState[] = [...listStates, ...articleStates];
