import { storage } from 'wxt/utils/storage';
import {
  backupRhythms,
  defaultSettings,
  fonts,
  linksOpenChoices,
  pictureChoices,
  type Settings,
  type TextMeasure,
  textBounds,
  themes,
  versionKeepings,
} from '../settings.ts';
import { z } from '../zod.ts';

const item = storage.defineItem<unknown>('local:settings');

const shortest = 15;
const longest = 1440;

const slowest = 0.5;
const fastest = 4;
const skip = z.number().check(z.minimum(1), z.maximum(300));
/** Fewer days would be somebody else's rule, or damage: then all is kept. */
const shortestKeeping = 90;
const longestKeeping = 3650;

/** Each field stands for itself: one that was stored by another version, or damaged, falls back to its default. */
const schema = z.object({
  interval: z.catch(
    z.number().check(z.minimum(shortest), z.maximum(longest)),
    defaultSettings.interval,
  ),
  completeExcerpts: z.catch(z.boolean(), defaultSettings.completeExcerpts),
  notify: z.catch(z.boolean(), defaultSettings.notify),
  pictures: z.catch(z.enum(pictureChoices), defaultSettings.pictures),
  theme: z.catch(z.enum(themes), defaultSettings.theme),
  font: z.catch(z.enum(fonts), defaultSettings.font),
  textSize: within('textSize'),
  lineHeight: within('lineHeight'),
  measure: within('measure'),
  dimPictures: z.catch(z.boolean(), defaultSettings.dimPictures),
  readAfter: z.catch(
    z.nullable(z.number().check(z.minimum(0), z.maximum(60))),
    defaultSettings.readAfter,
  ),
  readOnSite: z.catch(z.boolean(), defaultSettings.readOnSite),
  linksOpen: z.catch(z.enum(linksOpenChoices), defaultSettings.linksOpen),
  letterKeys: z.catch(z.boolean(), defaultSettings.letterKeys),
  playSpeed: z.catch(
    z.number().check(z.minimum(slowest), z.maximum(fastest)),
    defaultSettings.playSpeed,
  ),
  skipBack: z.catch(skip, defaultSettings.skipBack),
  skipForward: z.catch(skip, defaultSettings.skipForward),
  voice: z.catch(z.nullable(z.string()), defaultSettings.voice),
  voiceRate: z.catch(z.number().check(z.minimum(0.6), z.maximum(2.5)), defaultSettings.voiceRate),
  networkVoices: z.catch(z.boolean(), defaultSettings.networkVoices),
  readOn: z.catch(z.boolean(), defaultSettings.readOn),
  keepRead: z.catch(
    z.nullable(z.number().check(z.minimum(shortestKeeping), z.maximum(longestKeeping))),
    defaultSettings.keepRead,
  ),
  keepVersions: z.catch(z.enum(versionKeepings), defaultSettings.keepVersions),
  backup: z.catch(z.enum(backupRhythms), defaultSettings.backup),
});

function within(name: TextMeasure) {
  const { least, most } = textBounds[name];
  return z.catch(z.number().check(z.minimum(least), z.maximum(most)), defaultSettings[name]);
}

/** The settings as stored, with defaults for what is missing. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await item.getValue());
}

/** Stores changed settings beside those that stay. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsFrom({ ...(await readSettings()), ...change });
  await item.setValue(settings);
  return settings;
}

/** Calls back whenever settings were stored anywhere. Returns how to stop it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return item.watch((value) => changed(settingsFrom(value)));
}

function settingsFrom(stored: unknown): Settings {
  const checked = schema.safeParse(stored ?? {});
  return checked.success ? checked.data : defaultSettings;
}
