import type { NotificationLevel } from './notification-level.ts';
import type { QuietHours } from './quiet-time.ts';
import type { Rule } from './rule.ts';
import type { WatchList } from './watch/watch-list.ts';

/** The user's settings, stored in `storage.local` and validated by `platform/valid-settings.ts`. */
export interface Settings extends QuietHours {
  /** Minutes between two polls of a channel. */
  checkInterval: number;
  /** Whether excerpts are completed from the site's pages in the background. */
  fetchFullText: boolean;
  /** Whether new articles are announced by a notification. */
  showNotifications: boolean;
  /** How new articles of each kind are announced. */
  notifyNews: NotificationLevel;
  notifyPodcasts: NotificationLevel;
  notifyReports: NotificationLevel;
  /** Whether only articles about what the user follows are announced, if anything is followed. */
  onlyNotifyFollowed: boolean;
  /** What the badge counts. */
  badgeCounts: BadgeCount;
  badgeColor: BadgeColor;
  /** The hour of the day at which the briefing is made, 0 to 23; `null`: never. */
  briefingHour: number | null;
  /** Articles whose pictures are fetched ahead. */
  pictures: PictureChoice;
  theme: Theme;
  /** How much each row of a list shows. */
  density: Density;
  /** The typeface of articles. */
  font: Font;
  /** Size of the reading text in CSS pixels. */
  textSize: number;
  /** Line height of articles, as a multiple of the text size. */
  lineHeight: number;
  /** Width of the text column in characters. */
  measure: number;
  /** Whether pictures are dimmed in the dark theme. */
  dimPictures: boolean;
  /** Whether notes are shown below their paragraphs; otherwise a marker in the margin opens each. */
  notesInText: boolean;
  /** The user's names for the colors of highlights, one setting for each; `null` for the built-in name. */
  colorName1: string | null;
  colorName2: string | null;
  colorName3: string | null;
  colorName4: string | null;
  colorName5: string | null;
  /** Seconds an article must be visible before it counts as read; `null`: only if the user marks it. */
  markReadAfter: number | null;
  /** Whether articles whose row the user scrolls past count as read. */
  markReadOnScroll: boolean;
  /** Whether articles viewed on the site count as read. */
  markReadOnSite: boolean;
  /** Whether links open in a foreground or a background tab. */
  openLinksIn: LinkTab;
  /** Whether the browser's menu for selected text offers to search for it. */
  searchFromMenu: boolean;
  /** Whether single keys are shortcuts. Users of speech input turn them off (WCAG 2.1.4). */
  singleKeyShortcuts: boolean;
  /** Playback rate of episodes. */
  playbackRate: number;
  /** Seconds that the player skips back. */
  skipBack: number;
  /** Seconds that the player skips forward. */
  skipForward: number;
  /** The browser's name of the voice that reads aloud; `null`: the best local one. */
  voice: string | null;
  /** Speed of the voice; 1 is its default. */
  speechRate: number;
  /** Whether voices that send the text to a server may be used. */
  allowNetworkVoices: boolean;
  /** Whether reading aloud continues with the next unread article. */
  autoplayNext: boolean;
  /** Days that read articles are kept; `null`: forever. */
  keepReadDays: number | null;
  /** Articles whose older versions are kept. */
  keepVersions: VersionRetention;
  /** How often a backup is downloaded automatically. */
  backupFrequency: BackupFrequency;
  /** Searches that the user saved, in the order of their chips. */
  savedSearches: readonly SavedSearch[];
  /** The entities that the user follows, by their canonical names. */
  followed: readonly string[];
  /** The user's watch lists, and the groups of the built-in list that the user has changed. */
  watchLists: readonly WatchList[];
  /** Whether articles mark the names of followed entities. */
  markFollowed: boolean;
  /** What is done with articles that match a search. */
  rules: readonly Rule[];
}

/** A search that the user saved. */
export interface SavedSearch {
  /** What its chip shows. */
  name: string;
  /** The filters, as terms; empty for none. */
  terms: string;
  /** What is searched for. */
  text: string;
}

/** How many searches can be saved, and how long each of their fields may be in UTF-16 units. */
export const maxSavedSearch = { searches: 30, name: 100, terms: 1_000, text: 1_000 } as const;

/** How many entities can be followed, and how long a name may be in UTF-16 units. */
export const maxFollowed = { names: 1_000, name: 100 } as const;

/** The user's names for the colors of highlights. */
export type ColorNames = Pick<
  Settings,
  'colorName1' | 'colorName2' | 'colorName3' | 'colorName4' | 'colorName5'
>;

/** Characters. */
export const maxColorNameLength = 30;

/** The user's name for a color of highlights; `null` if it has none. */
export const givenColorName = (color: 1 | 2 | 3 | 4 | 5, names: ColorNames): string | null =>
  names[`colorName${color}`]?.trim() || null;

/** `followed`: unread and about a followed entity; `new`: unread and arrived since the user last looked. */
export const badgeCounts = ['unread', 'followed', 'new', 'off'] as const;

export type BadgeCount = (typeof badgeCounts)[number];

export const badgeColors = ['violet', 'blue', 'green', 'red'] as const;

export type BadgeColor = (typeof badgeColors)[number];

export const pictureChoices = ['all', 'saved', 'none'] as const;

export type PictureChoice = (typeof pictureChoices)[number];

export const themes = ['system', 'light', 'sepia', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** `compact`: the title and one more line; `headlines`: only the title. */
export const densities = ['comfortable', 'compact', 'headlines'] as const;

export type Density = (typeof densities)[number];

export const fonts = ['newsreader', 'serif', 'sans', 'atkinson'] as const;

export type Font = (typeof fonts)[number];

/**
 * How pages look at first. Separate from the other defaults, because a page's first script needs only these, before
 * anything is drawn.
 */
export const initialAppearance = {
  theme: 'system',
  density: 'comfortable',
  font: 'newsreader',
  textSize: 17.5,
  lineHeight: 1.55,
  measure: 68,
  dimPictures: true,
  singleKeyShortcuts: true,
} as const satisfies Partial<Settings>;

export const linkTabs = ['foreground', 'background'] as const;

export type LinkTab = (typeof linkTabs)[number];

/** `protected`: only the versions of saved or highlighted articles. */
export const versionRetentions = ['all', 'protected'] as const;

export type VersionRetention = (typeof versionRetentions)[number];

export const backupFrequencies = ['off', 'daily', 'weekly'] as const;

export type BackupFrequency = (typeof backupFrequencies)[number];

/**
 * Offered values of `checkInterval`. The publisher posts several times a day, so shorter ones would only burden it.
 */
export const checkIntervals = [15, 30, 60, 120, 240, 720, 1440] as const;

/** A setting of the text that has bounds. */
export type TextSetting = 'textSize' | 'lineHeight' | 'measure';

/** Offered values of `markReadAfter`. */
export const markReadAfterChoices = [0, 1, 3, 10, null] as const;

export const playbackRates = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5] as const;

/** Offered values of `skipBack` and `skipForward`. */
export const skips = [5, 10, 15, 30, 45, 60] as const;

/** Offered values of `keepReadDays`. */
export const keepReadDaysChoices = [null, 730, 365, 182, 90] as const;

export const speechRates = [0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5] as const;
