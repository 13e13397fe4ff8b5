/** The user's settings, stored in `storage.local` and validated by `platform/settings.ts`. */
export interface Settings {
  /** Minutes between two polls of a channel. */
  checkInterval: number;
  /** Whether excerpts are completed from the site's pages in the background. */
  fetchFullText: boolean;
  /** Whether new articles are announced by a notification. */
  showNotifications: boolean;
  /** Articles whose pictures are fetched ahead. */
  pictures: PictureChoice;
  theme: Theme;
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
  /** Seconds an article must be visible before it counts as read; `null`: only if the user marks it. */
  markReadAfter: number | null;
  /** Whether articles viewed on the site count as read. */
  markReadOnSite: boolean;
  /** Whether links open in a foreground or a background tab. */
  openLinksIn: LinkTab;
  /** Whether single keys are shortcuts. Users of speech input turn them off (WCAG 2.1.4). */
  singleKeyShortcuts: boolean;
  /** Playback rate of episodes. */
  playbackRate: number;
  /** Seconds. */
  skipBack: number;
  /** Seconds. */
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
}

export type PictureChoice = 'all' | 'saved' | 'none';

export const pictureChoices = ['all', 'saved', 'none'] as const satisfies readonly PictureChoice[];

export type Theme = 'system' | 'light' | 'sepia' | 'dark';

export const themes = ['system', 'light', 'sepia', 'dark'] as const satisfies readonly Theme[];

export type Font = 'newsreader' | 'serif' | 'sans' | 'atkinson';

export const fonts = ['newsreader', 'serif', 'sans', 'atkinson'] as const satisfies readonly Font[];

export type LinkTab = 'foreground' | 'background';

export const linkTabs = ['foreground', 'background'] as const satisfies readonly LinkTab[];

/** `protected`: those of saved or highlighted articles. */
export type VersionRetention = 'all' | 'protected';

export const versionRetentions = [
  'all',
  'protected',
] as const satisfies readonly VersionRetention[];
export type BackupFrequency = 'off' | 'daily' | 'weekly';

export const backupFrequencies = [
  'off',
  'daily',
  'weekly',
] as const satisfies readonly BackupFrequency[];

/** Minutes. The publisher posts several times a day, so shorter intervals would only burden it. */
export const checkIntervals = [15, 30, 60, 120, 240, 720, 1440] as const;

/** Bounds and button steps of the text settings. */
export const textBounds = {
  textSize: { least: 14, most: 24, step: 1 },
  lineHeight: { least: 1.25, most: 2, step: 0.05 },
  measure: { least: 34, most: 75, step: 4 },
} as const;

/** A setting with bounds. */
export type TextMeasure = keyof typeof textBounds;

/** Seconds; `null`: only if the user marks it. */
export const markReadAfterChoices = [0, 1, 3, 10, null] as const;

export const playbackRates = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5] as const;

/** Seconds. */
export const skips = [5, 10, 15, 30, 45, 60] as const;

/** Days; `null`: forever. */
export const keepReadDaysChoices = [null, 730, 365, 182, 90] as const;

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
  openLinksIn: 'foreground',
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
