import { backlogChoices } from '../../lib/backlog-choice.ts';
import { settingSpecs } from '../../lib/setting-specs.ts';
import type { Settings } from '../../lib/settings.ts';
import { site } from '../../lib/site/site.ts';

/** The file that the manifest names. */
export const managedSchemaFile = 'managed-schema.json';

/** The part of JSON Schema that Chromium supports. With any other keyword, the extension doesn't load. */
export type ManagedProperty =
  | { type: 'boolean' }
  | { type: 'integer'; minimum: number; maximum: number }
  | { type: 'string'; enum: readonly string[] }
  | { type: 'string'; pattern: string }
  | { type: 'array'; items: ManagedProperty };

type Accepts = (typeof settingSpecs)[keyof Settings]['accepts'];

function propertyOf(accepts: Accepts): ManagedProperty {
  switch (accepts.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer', minimum: accepts.least, maximum: accepts.most };
    case 'choice':
      return { type: 'string', enum: accepts.of };
    case 'weekdays':
      return { type: 'array', items: { type: 'integer', minimum: 0, maximum: 6 } };
    default:
      throw new Error(`No policy can set what accepts ${accepts.type}.`);
  }
}

const interval = propertyOf(settingSpecs.checkInterval.accepts);

const settings = Object.entries(settingSpecs)
  .filter(([, { managed }]) => managed)
  .map(([name, { accepts }]) => [name, propertyOf(accepts)] as const);

/** What a policy may set, for `storage.managed`. docs/managed-settings.md explains it. */
export const managedSchema: { type: 'object'; properties: Record<string, ManagedProperty> } = {
  type: 'object',
  properties: {
    ...Object.fromEntries(settings),
    checkIntervalMin: interval,
    checkIntervalMax: interval,
    feedUrl: { type: 'string', pattern: `^${site.home.replaceAll('.', '\\.')}` },
    backlog: { type: 'string', enum: backlogChoices },
    disableFirstRun: { type: 'boolean' },
    eraseAllowed: { type: 'boolean' },
  },
};
