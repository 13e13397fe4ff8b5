import { notificationLevels } from './notification-level.ts';
import { type Weekday, weekdays } from './quiet-time.ts';
import { maxRule, type Rule } from './rule.ts';
import {
  backupFrequencies,
  badgeColors,
  badgeCounts,
  densities,
  fonts,
  initialAppearance,
  linkTabs,
  maxColorNameLength,
  maxFollowed,
  maxSavedSearch,
  pictureChoices,
  type SavedSearch,
  type Settings,
  themes,
  versionRetentions,
} from './settings.ts';
import { maxWatchLists } from './watch/list-limits.ts';
import type { WatchList } from './watch/watch-list.ts';

/** The sections of the settings page that have settings, in the order of use. */
export const settingsSections = [
  'reading',
  'lists',
  'following',
  'notifications',
  'highlights',
  'podcasts',
  'keyboard',
  'backup',
  'updates',
  'privacy',
] as const;

export type SettingsSection = (typeof settingsSections)[number];

/** The values that a setting accepts. */
type Accepts<Value> = [Value] extends [boolean]
  ? { type: 'boolean' }
  : [Value] extends [number]
    ? { type: 'number'; least: number; most: number }
    : [Value] extends [readonly SavedSearch[]]
      ? { type: 'searches'; most: number }
      : [Value] extends [readonly Rule[]]
        ? { type: 'rules'; most: number }
        : [Value] extends [readonly WatchList[]]
          ? { type: 'watchLists'; most: number }
          : [Value] extends [readonly string[]]
            ? { type: 'names'; most: number }
            : [Value] extends [readonly Weekday[]]
              ? { type: 'weekdays' }
              : string extends Value
                ? { type: 'text'; most: number }
                : { type: 'choice'; of: readonly Value[] };

/** What has to be decided about every setting. */
interface SettingSpec<Value> {
  accepts: Accepts<NonNullable<Value>>;
  nullable: null extends Value ? true : false;
  initial: Value;
  section: SettingsSection;
  /**
   * Whether it deletes data, sends something to a server, or marks and announces articles, so that the user has to confirm
   * it.
   */
  needsConsent: boolean;
  /** Whether a policy in `storage.managed` can set it. */
  managed: boolean;
}

type Specs = { [Name in keyof Settings]: SettingSpec<Settings[Name]> };

const within = (least: number, most: number) => ({ type: 'number', least, most }) as const;
const flag = { type: 'boolean' } as const;
const plain = { nullable: false, needsConsent: false, managed: false } as const;
const skipSeconds = within(1, 300);
const notificationLevel = {
  ...plain,
  accepts: { type: 'choice', of: notificationLevels },
  initial: 'on',
  section: 'notifications',
} as const;
const minuteOfDay = {
  ...plain,
  accepts: within(0, 24 * 60 - 1),
  section: 'notifications',
  managed: true,
} as const;
const daysOfWeek = {
  ...plain,
  accepts: { type: 'weekdays' },
  section: 'notifications',
  managed: true,
} as const;
const colorName = {
  ...plain,
  accepts: { type: 'text', most: maxColorNameLength },
  nullable: true,
  initial: null,
  section: 'highlights',
} as const;

/** Every setting with everything that has to be decided about it. */
export const settingSpecs = {
  checkInterval: {
    ...plain,
    accepts: within(15, 1440),
    initial: 60,
    section: 'updates',
    needsConsent: true,
  },
  fetchFullText: {
    ...plain,
    accepts: flag,
    initial: true,
    section: 'updates',
    needsConsent: true,
  },
  showNotifications: {
    ...plain,
    accepts: flag,
    initial: true,
    section: 'notifications',
    managed: true,
  },
  notifyNews: notificationLevel,
  notifyPodcasts: notificationLevel,
  notifyReports: notificationLevel,
  onlyNotifyFollowed: { ...plain, accepts: flag, initial: true, section: 'notifications' },
  briefingHour: {
    ...plain,
    accepts: within(0, 23),
    nullable: true,
    initial: null,
    section: 'following',
  },
  quietHours: {
    ...plain,
    accepts: flag,
    initial: false,
    section: 'notifications',
    managed: true,
  },
  quietFrom: { ...minuteOfDay, initial: 22 * 60 },
  quietTo: { ...minuteOfDay, initial: 7 * 60 },
  quietDays: { ...daysOfWeek, initial: weekdays },
  quietAllDay: { ...daysOfWeek, initial: [] },
  badgeCounts: {
    ...plain,
    accepts: { type: 'choice', of: badgeCounts },
    initial: 'unread',
    section: 'notifications',
  },
  badgeColor: {
    ...plain,
    accepts: { type: 'choice', of: badgeColors },
    initial: 'violet',
    section: 'notifications',
  },
  pictures: {
    ...plain,
    accepts: { type: 'choice', of: pictureChoices },
    initial: 'all',
    section: 'updates',
    needsConsent: true,
  },
  theme: {
    ...plain,
    accepts: { type: 'choice', of: themes },
    initial: initialAppearance.theme,
    section: 'reading',
  },
  density: {
    ...plain,
    accepts: { type: 'choice', of: densities },
    initial: initialAppearance.density,
    section: 'lists',
  },
  font: {
    ...plain,
    accepts: { type: 'choice', of: fonts },
    initial: initialAppearance.font,
    section: 'reading',
  },
  textSize: {
    ...plain,
    accepts: within(14, 24),
    initial: initialAppearance.textSize,
    section: 'reading',
  },
  lineHeight: {
    ...plain,
    accepts: within(1.25, 2),
    initial: initialAppearance.lineHeight,
    section: 'reading',
  },
  measure: {
    ...plain,
    accepts: within(34, 75),
    initial: initialAppearance.measure,
    section: 'reading',
  },
  dimPictures: {
    ...plain,
    accepts: flag,
    initial: initialAppearance.dimPictures,
    section: 'reading',
  },
  notesInText: { ...plain, accepts: flag, initial: false, section: 'highlights' },
  colorName1: colorName,
  colorName2: colorName,
  colorName3: colorName,
  colorName4: colorName,
  colorName5: colorName,
  markReadAfter: {
    ...plain,
    accepts: within(0, 60),
    nullable: true,
    initial: 1,
    section: 'reading',
  },
  markReadOnScroll: { ...plain, accepts: flag, initial: false, section: 'lists' },
  markReadOnSite: { ...plain, accepts: flag, initial: true, section: 'reading' },
  openLinksIn: {
    ...plain,
    accepts: { type: 'choice', of: linkTabs },
    initial: 'foreground',
    section: 'reading',
  },
  searchFromMenu: { ...plain, accepts: flag, initial: true, section: 'privacy' },
  singleKeyShortcuts: {
    ...plain,
    accepts: flag,
    initial: initialAppearance.singleKeyShortcuts,
    section: 'keyboard',
  },
  playbackRate: { ...plain, accepts: within(0.5, 4), initial: 1, section: 'podcasts' },
  skipBack: { ...plain, accepts: skipSeconds, initial: 15, section: 'podcasts' },
  skipForward: { ...plain, accepts: skipSeconds, initial: 30, section: 'podcasts' },
  voice: {
    ...plain,
    accepts: { type: 'text', most: 300 },
    nullable: true,
    initial: null,
    section: 'podcasts',
    needsConsent: true,
  },
  speechRate: { ...plain, accepts: within(0.6, 2.5), initial: 1, section: 'podcasts' },
  allowNetworkVoices: {
    ...plain,
    accepts: flag,
    initial: false,
    section: 'podcasts',
    needsConsent: true,
  },
  autoplayNext: { ...plain, accepts: flag, initial: false, section: 'podcasts' },
  keepReadDays: {
    ...plain,
    accepts: within(90, 3650),
    nullable: true,
    initial: null,
    section: 'updates',
    needsConsent: true,
  },
  keepVersions: {
    ...plain,
    accepts: { type: 'choice', of: versionRetentions },
    initial: 'all',
    section: 'updates',
    needsConsent: true,
  },
  backupFrequency: {
    ...plain,
    accepts: { type: 'choice', of: backupFrequencies },
    initial: 'off',
    section: 'backup',
  },
  savedSearches: {
    ...plain,
    accepts: { type: 'searches', most: maxSavedSearch.searches },
    initial: [],
    section: 'lists',
  },
  followed: {
    ...plain,
    accepts: { type: 'names', most: maxFollowed.names },
    initial: [],
    section: 'following',
    needsConsent: true,
  },
  watchLists: {
    ...plain,
    accepts: { type: 'watchLists', most: maxWatchLists.size },
    initial: [],
    section: 'following',
    needsConsent: true,
  },
  markFollowed: { ...plain, accepts: flag, initial: true, section: 'following' },
  rules: {
    ...plain,
    accepts: { type: 'rules', most: maxRule.rules },
    initial: [],
    section: 'following',
  },
} as const satisfies Specs;

/** The names of all settings. */
export const settingNames = Object.keys(settingSpecs) as (keyof Settings)[];

/** A setting that needs consent. */
export type ConsentSetting = {
  [Name in keyof Settings]: (typeof settingSpecs)[Name]['needsConsent'] extends true ? Name : never;
}[keyof Settings];

/** Settings that need the user's consent. */
export type ConsentSettings = Partial<Pick<Settings, ConsentSetting>>;

/** The settings of a new installation. */
export const defaultSettings = Object.fromEntries(
  Object.entries(settingSpecs).map(([name, { initial }]) => [name, initial]),
) as unknown as Settings;
