import type { FullTextFailure } from '../../feed/failure.ts';
import type { LoggedError } from '../../platform/error-log.ts';
import { settingNames, settingSpecs } from '../../setting-specs.ts';
import type { Settings } from '../../settings.ts';
import { channelSource } from '../../site/channels.ts';
import type { LoggedRequest } from '../../site/logged-request.ts';
import type { ChannelRow } from '../../store/rows/channels.ts';
import { type JobRow, never } from '../../store/rows/jobs.ts';

/** The facts that a problem report contains. */
export interface ReportFacts {
  at: number;
  version: string;
  /** The browser and its system, as its user agent names them. */
  browser: string;
  language: string;
  /** When the alarm wakes the worker next. */
  alarmAt: number | null;
  /** What the browser has granted. */
  grants: { siteAccess: boolean; notifications: boolean };
  settings: Settings;
  /** Bytes stored, and whether the browser grants persistence. */
  storage: { bytes: number | null; persisted: boolean };
  errors: readonly LoggedError[];
  /** What the database holds, or the class of the error if it can't be read. */
  database: DatabaseFacts | string;
}

export interface DatabaseFacts {
  rows: readonly (readonly [table: string, rows: number])[];
  channels: readonly ChannelRow[];
  jobs: readonly JobRow[];
  requests: readonly LoggedRequest[];
}

/**
 * A problem report for the maintainers, in plain text. Each value is listed explicitly and is a number, a time or one
 * of a few words. No object is written as a whole, so that no text of the publisher or the user gets into it.
 */
export const problemReport = (facts: ReportFacts): string =>
  [
    [
      ...versionLines(facts),
      `time: ${time(facts.at)}`,
      `alarm: ${time(facts.alarmAt)}`,
      `site access: ${facts.grants.siteAccess}`,
      `notifications granted: ${facts.grants.notifications}`,
    ],
    ['settings', ...settingLines(facts.settings)],
    ['storage', ...storageLines(facts.storage)],
    ['errors, latest first', ...facts.errors.map(errorLine)],
    ...databaseParts(facts.database),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');

/** The first lines of a bug report. */
export const versionLines = ({
  version,
  browser,
  language,
}: Pick<ReportFacts, 'version' | 'browser' | 'language'>): string[] => [
  `version: ${version}`,
  `browser: ${browser}`,
  `language: ${language}`,
];

function databaseParts(database: ReportFacts['database']): string[][] {
  if (typeof database === 'string') return [[`database: unreadable, ${database}`]];
  const { rows, channels, jobs, requests } = database;
  return [
    ['rows', ...rows.map(([table, count]) => `${table}: ${count}`)],
    ...channels.map(channelLines),
    ['jobs', ...jobs.map(jobLine)],
    ['requests, latest first: time, purpose, status, bytes, ms', ...requests.map(requestLine)],
  ];
}

/** Texts and lists are the user's own, so the report tells only whether a text is set and how long a list is. */
const settingLines = (settings: Settings): string[] =>
  settingNames.map((name) => {
    const { accepts } = settingSpecs[name];
    const value = settings[name];
    if (value === null) return `${name}: none`;
    if (accepts.type === 'text') return `${name}: set`;
    if (accepts.type === 'weekdays') return `${name}: ${[value].flat().join(' ') || 'none'}`;
    return `${name}: ${Array.isArray(value) ? value.length : value}`;
  });

const storageLines = ({ bytes, persisted }: ReportFacts['storage']): string[] => [
  `bytes: ${bytes ?? 'unknown'}`,
  `persisted: ${persisted}`,
];

const errorLine = ({ at, context, name, frames }: LoggedError): string =>
  [time(at), context, name, ...frames].join(' ');

function channelLines(channel: ChannelRow): string[] {
  const { id, failure, lastFailure } = channel;
  return [
    `feed ${id}`,
    `address: ${addressKind(channel)}`,
    `retired addresses: ${channel.retired.length}`,
    `checked: ${time(channel.checkedAt)}`,
    `succeeded: ${time(channel.succeededAt)}`,
    `next check: ${time(channel.nextDueAt)}, ${channel.reason}`,
    `not before: ${time(channel.notBefore)}`,
    `failures: ${channel.failures}, ${channel.missing} of them without a feed`,
    `failing since: ${time(channel.failingSince)}`,
    `failure: ${failure ? failureWord(failure) : 'none'}`,
    `last failure: ${lastFailure ? `${failureWord(lastFailure.failure)}, ${time(lastFailure.at)}` : 'none'}`,
    `items: ${channel.items}, ${channel.rejects} unusable${channel.isUnclosed ? ', cut off' : ''}`,
  ];
}

/** Which of the known addresses is in use, without the address itself. */
function addressKind({ id, url, found }: ChannelRow): string {
  if (url === null) return 'none yet';
  if (found === 'user') return 'own address';
  if (found === 'policy') return 'set by a policy';
  if (found !== 'candidate') return 'announced by the site';
  const { candidates } = channelSource(id);
  const place = candidates.indexOf(url);
  return place < 0 ? 'former candidate' : `candidate ${place + 1} of ${candidates.length}`;
}

/** A job without its key, which may be an address. */
const jobLine = (job: JobRow): string =>
  [
    `${job.type}: due ${job.dueAt === never ? 'never' : time(job.dueAt)}`,
    ...('failures' in job ? [`failures ${job.failures}`] : []),
    ...('failure' in job && job.failure ? [failureWord(job.failure)] : []),
  ].join(' ');

const requestLine = ({ at, purpose, status, bytes, ms }: LoggedRequest): string =>
  [time(at), purpose, status, bytes, ms].join(' ');

const failureWord = (failure: FullTextFailure): string =>
  'status' in failure ? `${failure.kind} ${failure.status}` : failure.kind;

/** In UTC, to the second. */
function time(at: number | null): string {
  if (at === null || at <= 0) return 'never';
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
