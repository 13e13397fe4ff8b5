import type { Settings } from '../../../lib/settings.ts';

/** Another valid value than the default for every setting. */
export const changedSettings: Settings = {
  checkInterval: 30,
  fetchFullText: false,
  showNotifications: false,
  pictures: 'saved',
  theme: 'dark',
  font: 'atkinson',
  textSize: 20,
  lineHeight: 1.7,
  measure: 50,
  dimPictures: false,
  markReadAfter: 3,
  singleKeyShortcuts: false,
  markReadOnSite: false,
  openLinksIn: 'background',
  playbackRate: 1.5,
  skipBack: 10,
  skipForward: 60,
  voice: 'a voice',
  speechRate: 1.5,
  allowNetworkVoices: true,
  autoplayNext: true,
  keepReadDays: 365,
  keepVersions: 'protected',
  backupFrequency: 'daily',
};
