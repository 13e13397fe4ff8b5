import { isSameJson } from '../backup/stable-json.ts';
import { underPolicy } from '../managed-settings.ts';
import {
  readOwnSettings,
  readPolicy,
  type SettingsChange,
  writeSettings,
} from '../platform/settings.ts';
import { asksEntity } from '../rule-condition.ts';
import { settingNames, settingSpecs } from '../setting-specs.ts';
import type { Settings } from '../settings.ts';
import { schedulePictureCheckNow } from '../store/articles/jobs.ts';
import { endRuleTurns, queueRulesJob } from '../store/rules/rules-job.ts';
import { queueWatchJob } from '../store/watch/watch-job.ts';
import { minute } from '../time.ts';
import { ownEntities } from '../watch/watch-list.ts';
import { scheduleBriefings } from './briefing-job.ts';
import { requestAfterWrite, requestJobRun } from './commands.ts';
import { offerSearch } from './offer-search.ts';
import { rescheduleChannels } from './reschedule-channels.ts';
import { scheduleAlarm } from './schedule-alarm.ts';

/** Stores changed settings. A new check interval counts from the last check, so the next poll moves with it. */
export async function changeSettings(change: SettingsChange): Promise<Settings> {
  const policy = await readPolicy();
  const before = underPolicy(await readOwnSettings(), policy);
  const settings = underPolicy(await writeSettings(change), policy);
  if (settings.checkInterval !== before.checkInterval)
    await reschedule(settings.checkInterval * minute);
  if (settings.searchFromMenu !== before.searchFromMenu) offerSearch(settings.searchFromMenu);
  if (settings.pictures !== before.pictures) await requeuePictures();
  if (sought(settings) !== sought(before)) await lookAgain();
  if (muting(settings) !== muting(before)) await judgeAgain();
  if (hasRules(before) && !hasRules(settings)) await endRuleTurns();
  if (notifyingSettings.some((name) => !isSameJson(settings[name], before[name])))
    void requestAfterWrite();
  if (settings.briefingHour !== before.briefingHour) await rescheduleBriefings(settings);
  return settings;
}

/** What the worker shows by: badge and notifications. */
const notifyingSettings = settingNames.filter(
  (name) => settingSpecs[name].section === 'notifications',
);

/** What is looked for in articles: the same is not looked for again. */
const sought = ({ followed, watchLists }: Settings): string =>
  followed.length === 0 ? '' : JSON.stringify([followed, ownEntities(watchLists)]);

/** Carries out another choice of pictures at once. */
async function requeuePictures(): Promise<void> {
  await schedulePictureCheckNow(Date.now());
  requestJobRun();
}

/** Looks for what is followed now in all stored articles. */
async function lookAgain(): Promise<void> {
  await queueWatchJob(Date.now());
  requestJobRun();
}

const hasRules = ({ rules }: Settings): boolean => rules.some(({ isOn }) => isOn);

/** What decides which articles are muted. */
function muting(settings: Settings): string {
  const rules = settings.rules.filter(({ isOn, mutes }) => isOn && mutes);
  return JSON.stringify([rules, rules.some(asksEntity) && sought(settings)]);
}

/** Judges all stored articles by the rules as they are now. */
async function judgeAgain(): Promise<void> {
  await queueRulesJob(Date.now());
  requestJobRun();
}

/** Makes briefings at another hour, or none. */
async function rescheduleBriefings({ briefingHour }: Settings): Promise<void> {
  await scheduleBriefings(briefingHour, Date.now());
  requestJobRun();
}

/** Channels that wait after a failure keep waiting. */
async function reschedule(interval: number): Promise<void> {
  await rescheduleChannels(interval);
  await scheduleAlarm();
}
