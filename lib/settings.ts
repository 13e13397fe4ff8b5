/** What the reader has chosen. Stored in `storage.local`; the schema at that door is `platform/settings.ts`. */
export interface Settings {
  /** Minutes between two polls of a channel. */
  checkInterval: number;
  /** Whether excerpts are completed from the site's pages without being asked. */
  fetchFullText: boolean;
  /** Whether new articles are announced by a notification. */
  showNotifications: boolean;
  /** Of which articles the pictures are fetched ahead. */
  pictures: PictureChoice;
  theme: Theme;
  /** The typeface of articles. */
  font: Font;
  /** Size of the reading text in CSS pixels. */
  textSize: number;
  /** Height of a line of an article, as a multiple of the text size. */
  lineHeight: number;
  /** Width of an article's column in characters. */
  measure: number;
  /** Whether pictures are dimmed where the page is dark. */
  dimPictures: boolean;
  /** Seconds an article must be visible before it counts as read; `null`: only when marked. */
  markReadAfter: number | null;
  /** Whether an article that was on the screen on the site counts as read here. */
  markReadOnSite: boolean;
  /** Where links to the web open: a tab that comes to the front, or one behind the page that is there. */
  openLinksIn: LinkTab;
  /** Whether single letters are shortcuts; who dictates, or types by accident, switches them off. */
  singleKeyShortcuts: boolean;
  /** How fast episodes play; 1 as they were recorded. */
  playbackRate: number;
  /** Seconds of a step back, and of one forward, in an episode. */
  skipBack: number;
  skipForward: number;
  /** The voice that reads aloud, by the browser's name for it; `null`: the best one on this computer. */
  voice: string | null;
  /** How fast it speaks; 1 is its own speed. */
  speechRate: number;
  /** Whether voices may be used that send the text to a server. */
  allowNetworkVoices: boolean;
  /** Whether the next unread article is read aloud after the end of one. */
  autoplayNext: boolean;
  /** Days for which an article is kept once it is read; `null`: for ever. */
  keepReadDays: number | null;
  /** Of which changed articles older versions are kept. */
  keepVersions: VersionRetention;
  /** How often a backup is put among the downloads without being asked. */
  backupFrequency: BackupFrequency;
}

export type PictureChoice = 'all' | 'saved' | 'none';

export const pictureChoices = ['all', 'saved', 'none'] as const satisfies readonly PictureChoice[];

export type Theme = 'system' | 'light' | 'sepia' | 'dark';

export const themes = ['system', 'light', 'sepia', 'dark'] as const satisfies readonly Theme[];

export type Font = 'newsreader' | 'serif' | 'sans' | 'atkinson';

export const fonts = ['newsreader', 'serif', 'sans', 'atkinson'] as const satisfies readonly Font[];

export type LinkTab = 'front' | 'behind';

export const linkTabs = ['front', 'behind'] as const satisfies readonly LinkTab[];

/** `marked`: of articles that are saved or highlighted. */
export type VersionRetention = 'all' | 'marked';

export const versionRetentions = ['all', 'marked'] as const satisfies readonly VersionRetention[];
export type BackupFrequency = 'off' | 'daily' | 'weekly';

export const backupFrequencies = [
  'off',
  'daily',
  'weekly',
] as const satisfies readonly BackupFrequency[];

/** Minutes. The publisher posts several times a day; more often than every quarter of an hour would only burden it. */
export const checkIntervals = [15, 30, 60, 120, 240, 720, 1440] as const;

/** The numbers of the reading text: from where to where they go, and by how much at a press of a button. */
export const textBounds = {
  textSize: { least: 14, most: 24, step: 1 },
  lineHeight: { least: 1.25, most: 2, step: 0.05 },
  measure: { least: 34, most: 75, step: 4 },
} as const;

/** A setting that is one of these numbers. */
export type TextMeasure = keyof typeof textBounds;

/** Seconds; `null` means that only the reader's own mark counts. */
export const markReadAfterChoices = [0, 1, 3, 10, null] as const;

export const playbackRates = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5] as const;

/** Seconds. */
export const skips = [5, 10, 15, 30, 45, 60] as const;

/** Days; `null` means for ever. */
export const keepReadDaysChoices = [null, 730, 365, 182, 90] as const;

/** What speeds are offered. */
export const speechRates = [0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5] as const;

export const defaultSettings: Settings = {
  checkInterval: 60,
  fetchFullText: true,
  showNotifications: true,
  pictures: 'all',
  theme: 'system',
  font: 'newsreader',
  textSize: 17.5,
  lineHeight: 1.55,
  measure: 68,
  dimPictures: true,
  markReadAfter: 1,
  markReadOnSite: true,
  openLinksIn: 'front',
  singleKeyShortcuts: true,
  playbackRate: 1,
  skipBack: 15,
  skipForward: 30,
  voice: null,
  speechRate: 1,
  allowNetworkVoices: false,
  autoplayNext: false,
  keepReadDays: null,
  keepVersions: 'all',
  backupFrequency: 'off',
};
