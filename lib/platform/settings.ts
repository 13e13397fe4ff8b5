import { storage } from 'wxt/utils/storage';
import {
  backupFrequencies,
  defaultSettings,
  fonts,
  linkTabs,
  pictureChoices,
  type Settings,
  type TextMeasure,
  textBounds,
  themes,
  versionRetentions,
} from '../settings.ts';
import { z } from '../zod.ts';

const item = storage.defineItem<unknown>('local:settings');

const minInterval = 15;
const maxInterval = 1440;

const minPlaybackRate = 0.5;
const maxPlaybackRate = 4;
const skipSeconds = z.number().check(z.minimum(1), z.maximum(300));
/** Fewer days are damage: then everything is kept. */
const minKeepDays = 90;
const maxKeepDays = 3650;

/** Each field is validated alone: an unknown or damaged value falls back to its default. */
const schema = z.object({
  checkInterval: z.catch(
    z.number().check(z.minimum(minInterval), z.maximum(maxInterval)),
    defaultSettings.checkInterval,
  ),
  fetchFullText: z.catch(z.boolean(), defaultSettings.fetchFullText),
  showNotifications: z.catch(z.boolean(), defaultSettings.showNotifications),
  pictures: z.catch(z.enum(pictureChoices), defaultSettings.pictures),
  theme: z.catch(z.enum(themes), defaultSettings.theme),
  font: z.catch(z.enum(fonts), defaultSettings.font),
  textSize: within('textSize'),
  lineHeight: within('lineHeight'),
  measure: within('measure'),
  dimPictures: z.catch(z.boolean(), defaultSettings.dimPictures),
  markReadAfter: z.catch(
    z.nullable(z.number().check(z.minimum(0), z.maximum(60))),
    defaultSettings.markReadAfter,
  ),
  markReadOnSite: z.catch(z.boolean(), defaultSettings.markReadOnSite),
  openLinksIn: z.catch(z.enum(linkTabs), defaultSettings.openLinksIn),
  singleKeyShortcuts: z.catch(z.boolean(), defaultSettings.singleKeyShortcuts),
  playbackRate: z.catch(
    z.number().check(z.minimum(minPlaybackRate), z.maximum(maxPlaybackRate)),
    defaultSettings.playbackRate,
  ),
  skipBack: z.catch(skipSeconds, defaultSettings.skipBack),
  skipForward: z.catch(skipSeconds, defaultSettings.skipForward),
  voice: z.catch(z.nullable(z.string()), defaultSettings.voice),
  speechRate: z.catch(z.number().check(z.minimum(0.6), z.maximum(2.5)), defaultSettings.speechRate),
  allowNetworkVoices: z.catch(z.boolean(), defaultSettings.allowNetworkVoices),
  autoplayNext: z.catch(z.boolean(), defaultSettings.autoplayNext),
  keepReadDays: z.catch(
    z.nullable(z.number().check(z.minimum(minKeepDays), z.maximum(maxKeepDays))),
    defaultSettings.keepReadDays,
  ),
  keepVersions: z.catch(z.enum(versionRetentions), defaultSettings.keepVersions),
  backupFrequency: z.catch(z.enum(backupFrequencies), defaultSettings.backupFrequency),
});

function within(name: TextMeasure) {
  const { least, most } = textBounds[name];
  return z.catch(z.number().check(z.minimum(least), z.maximum(most)), defaultSettings[name]);
}

/** The stored settings, with defaults for what is missing. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await item.getValue());
}

/** Stores changed settings; the others stay. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsFrom({ ...(await readSettings()), ...change });
  await item.setValue(settings);
  return settings;
}

/** Calls back whenever settings are stored in any context. Returns the function that unsubscribes. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return item.watch((value) => changed(settingsFrom(value)));
}

function settingsFrom(stored: unknown): Settings {
  const checked = schema.safeParse(stored ?? {});
  return checked.success ? checked.data : defaultSettings;
}
