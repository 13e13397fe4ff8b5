import { isSameRule, keepsAll, type RetentionRule } from '../article/model/retention-rule.ts';
import { isSameJson } from '../backup/stable-json.ts';
import { underPolicy } from '../managed-settings.ts';
import {
  readOwnSettings,
  readPolicy,
  readSettings,
  type SettingsChange,
  writeSettings,
} from '../platform/settings.ts';
import { asksEntity } from '../rule-condition.ts';
import { settingNames, settingSpecs } from '../setting-specs.ts';
import type { Settings } from '../settings.ts';
import { putJob, removeJob, schedulePictureCheckNow } from '../store/articles/jobs.ts';
import { endRuleTurns, queueRulesJob } from '../store/rules/rules-job.ts';
import { queueWatchJob } from '../store/watch/watch-job.ts';
import { minute } from '../time.ts';
import { ownEntities } from '../watch/watch-list.ts';
import { scheduleBriefings } from './briefing-job.ts';
import { requestAfterWrite, requestJobRun } from './commands.ts';
import { newBackupJob } from './new-backup-job.ts';
import { newRetentionJob } from './new-retention-job.ts';
import { offerSearch } from './offer-search.ts';
import { rescheduleChannels } from './reschedule-channels.ts';
import { scheduleAlarm } from './schedule-alarm.ts';

/**
 * Stores changed settings and applies them. A new check interval counts from the last check, so the next poll moves
 * with it.
 */
export async function changeSettings(change: SettingsChange): Promise<Settings> {
  const [policy, own] = await Promise.all([readPolicy(), readOwnSettings()]);
  const planned = { ...own, ...(typeof change === 'function' ? change(own) : change) };
  // Queued beforehand, because a popup may close as soon as the settings are stored. A job that finds no change ends at
  // once.
  const dueAt = Date.now() + minute;
  if (await queueJobs(underPolicy(own, policy), underPolicy(planned, policy), dueAt))
    await scheduleAlarm();
  // Another change may have been stored since the settings were read.
  const stored = await writeSettings(change);
  const before = underPolicy(stored.before, policy);
  const settings = underPolicy(stored.after, policy);
  if (await queueJobs(before, settings, Date.now())) requestJobRun();
  if (settings.checkInterval !== before.checkInterval) await reschedule();
  if (settings.searchFromMenu !== before.searchFromMenu) offerSearch(settings.searchFromMenu);
  if (hasRules(before) && !hasRules(settings)) await endRuleTurns();
  if (notifyingSettings.some((name) => !isSameJson(settings[name], before[name])))
    void requestAfterWrite();
  if (settings.briefingHour !== before.briefingHour) await rescheduleBriefings(settings);
  return settings;
}

/**
 * Queues the jobs that a change begins: pictures, followed entities, rules, retention, backups. Resolves to whether any
 * was queued.
 */
async function queueJobs(before: Settings, after: Settings, dueAt: number): Promise<boolean> {
  const queued = [
    ...(after.pictures === before.pictures ? [] : [schedulePictureCheckNow(dueAt)]),
    ...(sought(after) === sought(before) ? [] : [queueWatchJob(dueAt)]),
    ...(muting(after) === muting(before) ? [] : [queueRulesJob(dueAt)]),
    ...(isSameRule(after, before) ? [] : [queueRetention(after, dueAt)]),
    ...(after.backupFrequency === before.backupFrequency ? [] : [putJob(newBackupJob(dueAt))]),
  ];
  await Promise.all(queued);
  return queued.length > 0;
}

/** Applies the retention rule to what is stored, from the oldest article on, or stops if it keeps everything. */
const queueRetention = (rule: RetentionRule, dueAt: number): Promise<void> =>
  keepsAll(rule) ? removeJob('retention') : putJob(newRetentionJob(dueAt));

/** The settings that the badge and notifications depend on. */
const notifyingSettings = settingNames.filter(
  (name) => settingSpecs[name].section === 'notifications',
);

/** What is looked for in articles, as a string to compare: if it stays the same, articles are not searched again. */
const sought = ({ followed, watchLists }: Settings): string =>
  followed.length === 0 ? '' : JSON.stringify([followed, ownEntities(watchLists)]);

const hasRules = ({ rules }: Settings): boolean => rules.some(({ isOn }) => isOn);

/** What decides which articles are muted, as a string to compare. */
function muting(settings: Settings): string {
  const rules = settings.rules.filter(({ isOn, mutes }) => isOn && mutes);
  return JSON.stringify([rules, rules.some(asksEntity) && sought(settings)]);
}

/** Schedules briefings at another hour, or none. */
async function rescheduleBriefings({ briefingHour }: Settings): Promise<void> {
  await scheduleBriefings(briefingHour, Date.now());
  requestJobRun();
}

/** Reschedules polls by the interval that is now set. Channels that wait after a failure keep waiting. */
async function reschedule(): Promise<void> {
  const { checkInterval } = await readSettings();
  await rescheduleChannels(checkInterval * minute);
  await scheduleAlarm();
}
