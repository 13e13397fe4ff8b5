import { formatList } from '../i18n/format-list.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { format, formatTimeOfDay } from '../i18n/format-time.ts';
import { t } from '../i18n/t.ts';
import { type Weekday, weekdays } from '../quiet-time.ts';
import type { Settings } from '../settings.ts';
import { keepReadLabel } from './storage.ts';

/** The name of each setting in the interface. */
const names = {
  checkInterval: 'settings_checkInterval',
  fetchFullText: 'settings_fetchFullText',
  showNotifications: 'settings_showNotifications',
  notifyNews: 'filter_kind_news',
  notifyPodcasts: 'filter_kind_podcast',
  notifyReports: 'filter_kind_report',
  onlyNotifyFollowed: 'settings_onlyNotifyFollowed',
  badgeCounts: 'settings_badgeCounts',
  badgeColor: 'settings_badgeColor',
  quietHours: 'settings_quietHours',
  quietFrom: 'settings_quietFrom',
  quietTo: 'settings_quietTo',
  quietDays: 'settings_quietDays',
  quietAllDay: 'settings_quietAllDay',
  briefingHour: 'settings_briefingHour',
  pictures: 'pictures_download',
  theme: 'appearance_theme',
  density: 'list_density',
  font: 'appearance_font',
  textSize: 'appearance_textSize',
  lineHeight: 'appearance_lineHeight',
  measure: 'appearance_measure',
  dimPictures: 'appearance_dimPictures',
  notesInText: 'settings_notesInText',
  colorName1: 'highlight_color_1',
  colorName2: 'highlight_color_2',
  colorName3: 'highlight_color_3',
  colorName4: 'highlight_color_4',
  colorName5: 'highlight_color_5',
  markReadAfter: 'settings_markReadAfter',
  markReadOnScroll: 'settings_markReadOnScroll',
  markReadOnSite: 'settings_markReadOnSite',
  openLinksIn: 'settings_openLinksIn',
  searchFromMenu: 'settings_searchFromMenu',
  singleKeyShortcuts: 'settings_singleKeyShortcuts',
  playbackRate: 'podcasts_speed',
  skipBack: 'podcasts_skipBack',
  skipForward: 'podcasts_skipForward',
  voice: 'speech_voice',
  speechRate: 'speech_rate',
  allowNetworkVoices: 'settings_allowNetworkVoices',
  autoplayNext: 'settings_autoplayNext',
  keepReadDays: 'retention_keepRead',
  keepVersions: 'retention_keepVersions',
  backupFrequency: 'backup_frequency',
  savedSearches: 'settings_savedSearches',
  followed: 'settings_followingTitle',
  watchLists: 'settings_watchLists',
  markFollowed: 'settings_markFollowed',
  rules: 'rules_title',
} as const satisfies Record<keyof Settings, string>;

/** The topic of a setting whose name does not say it. */
const topics = {
  notifyNews: 'settings_showNotifications',
  notifyPodcasts: 'settings_showNotifications',
  notifyReports: 'settings_showNotifications',
  quietFrom: 'settings_quietHours',
  quietTo: 'settings_quietHours',
  quietDays: 'settings_quietHours',
  colorName1: 'settings_highlightsTitle',
  colorName2: 'settings_highlightsTitle',
  colorName3: 'settings_highlightsTitle',
  colorName4: 'settings_highlightsTitle',
  colorName5: 'settings_highlightsTitle',
  playbackRate: 'podcasts_title',
  speechRate: 'speech_title',
} as const satisfies Partial<Record<keyof Settings, string>>;

type ValueLabels = { [Name in keyof Settings]?: (value: Settings[Name]) => string };

const seconds = (count: number): string => t('podcasts_seconds', { count });
const level = (value: Settings['notifyNews']): string => t(`settings_notificationLevel_${value}`);

/** The labels of values that are not simply on, off, a text or a number. */
const values: ValueLabels = {
  checkInterval: (minutes) =>
    minutes % 60 === 0
      ? t('settings_checkInterval_hours', { count: minutes / 60 })
      : t('settings_checkInterval_minutes', { count: minutes }),
  notifyNews: level,
  notifyPodcasts: level,
  notifyReports: level,
  badgeCounts: (value) => t(`settings_badgeCounts_${value}`),
  badgeColor: (value) => t(`settings_badgeColor_${value}`),
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  quietDays: daysLabel,
  quietAllDay: daysLabel,
  briefingHour: (hour) => (hour === null ? t('settings_briefingHour_off') : timeOfDay(hour * 60)),
  pictures: (value) => t(`pictures_download_${value}`),
  theme: (value) => t(`appearance_theme_${value}`),
  density: (value) => t(`list_density_${value}`),
  font: (value) => t(`appearance_font_${value}`),
  textSize: (value) => t('appearance_value_textSize', { value }),
  lineHeight: (value) => t('appearance_value_lineHeight', { value }),
  measure: (value) => t('appearance_value_measure', { value }),
  markReadAfter: (count) => {
    if (count === null) return t('settings_markReadAfter_manually');
    return count === 0
      ? t('settings_markReadAfter_opened')
      : t('settings_markReadAfter_seconds', { count });
  },
  openLinksIn: (value) => t(`settings_openLinksIn_${value}`),
  playbackRate: (speed) => t('player_speedValue', { speed }),
  skipBack: seconds,
  skipForward: seconds,
  voice: (value) => value ?? t('speech_defaultVoice'),
  speechRate: (rate) => t('speech_rateValue', { rate }),
  keepReadDays: keepReadLabel,
  keepVersions: (value) => t(`retention_keepVersions_${value}`),
  backupFrequency: (value) => t(`backup_frequency_${value}`),
};

/** The label of a setting among others of its section. */
export const settingLabel = (name: keyof Settings): string => t(names[name]);

/** The label of a setting among the settings of all sections. */
export const settingTitle = (name: keyof Settings): string =>
  name in topics
    ? `${t(topics[name as keyof typeof topics])} · ${settingLabel(name)}`
    : settingLabel(name);

/** The label of a setting's value. */
export function settingValue<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
): string {
  const label = values[name];
  if (label) return label(value);
  if (typeof value === 'boolean') return t(value ? 'restore_offer_on' : 'restore_offer_off');
  if (Array.isArray(value)) return formatNumber(value.length);
  return String(value ?? t('settings_valueNone'));
}

/** A time of day, from minutes after midnight. The date is one on which no clock is changed. */
function timeOfDay(minutes: number): string {
  return formatTimeOfDay(new Date(2026, 0, 1, 0, minutes).getTime());
}

function daysLabel(days: readonly Weekday[]): string {
  if (days.length === weekdays.length) return t('settings_everyDay');
  return days.length === 0 ? t('settings_valueNone') : formatList(days.map(weekdayName));
}

/** November 22, 2026 is a Sunday. */
export function weekdayName(weekday: Weekday): string {
  return format(new Date(2026, 10, 22 + weekday, 12).getTime(), { weekday: 'short' });
}
