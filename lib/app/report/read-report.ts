import { alarmTime } from '../../platform/alarm.ts';
import { hasNotificationPermission } from '../../platform/notifications.ts';
import { hasSiteAccess } from '../../platform/permissions.ts';
import { extensionVersion, issueTracker } from '../../platform/runtime.ts';
import { readSettings } from '../../platform/settings.ts';
import { readRequests } from '../../store/articles/channels.ts';
import { countRows, readHealth } from '../../store/health.ts';
import { loggedErrors } from '../error-log.ts';
import { readStorageState } from '../retention/storage-usage.ts';
import { type DatabaseFacts, problemReport, versionLines } from './problem-report.ts';

/** How many requests a report lists: about as many as the last few days make. */
const maxRequests = 100;

/** From a page: the problem report as of now, even if the database can't be read. */
export const readReport = async (now = Date.now()): Promise<string> =>
  problemReport({
    at: now,
    ...versions(),
    alarmAt: await alarmTime(),
    grants: {
      siteAccess: await hasSiteAccess(),
      notifications: await hasNotificationPermission(),
    },
    settings: await readSettings(),
    storage: await readStorageState(),
    errors: await loggedErrors(),
    database: await readDatabase().catch(classOf),
  });

/** The URL for a new issue in the project's tracker, which begins with the versions; `null` if there is no tracker. */
export function newIssueAddress(tracker = issueTracker): string | null {
  if (tracker === null) return null;
  const body = versionLines(versions()).join('\n');
  return `${tracker.replace(/\/$/, '')}/new?${new URLSearchParams({ body })}`;
}

const versions = () => ({
  version: extensionVersion(),
  browser: navigator.userAgent,
  language: navigator.language,
});

async function readDatabase(): Promise<DatabaseFacts> {
  const { channels, jobs } = await readHealth();
  return { rows: await countRows(), channels, jobs, requests: await readRequests(maxRequests) };
}

/** The class of an error. Its message is left out, because it may quote a row. */
const classOf = (error: unknown): string =>
  error instanceof Error && /^\w+$/.test(error.name) ? error.name : 'unknown';
