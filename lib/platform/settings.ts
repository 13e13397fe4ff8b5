import { browser } from 'wxt/browser';
import { defaultSettings, type Settings, settingSpecs } from '../settings.ts';
import { z } from '../zod.ts';

const key = 'settings';

type Spec = (typeof settingSpecs)[keyof Settings];

const fields = Object.entries(settingSpecs).map(([name, spec]: [string, Spec]) => {
  const value = schemaOf(spec.accepts);
  return { name, initial: spec.initial, field: spec.nullable ? z.nullable(value) : value };
});

/** Each field is validated alone: an unknown or damaged value falls back to its default. */
const schema = z.object(
  Object.fromEntries(
    fields.map(({ name, initial, field }) => [name, z.catch<z.ZodMiniType>(field, initial)]),
  ),
);

function schemaOf(accepts: Spec['accepts']): z.ZodMiniType {
  switch (accepts.type) {
    case 'boolean':
      return z.boolean();
    case 'number':
      return z.number().check(z.minimum(accepts.least), z.maximum(accepts.most));
    case 'choice':
      return z.enum(Object.fromEntries(accepts.of.map((value) => [value, value])));
    case 'text':
      return z.string().check(z.maxLength(accepts.most));
  }
}

/** The settings among untrusted values that are valid. */
export const validSettings = (values: Record<string, unknown>): Partial<Settings> =>
  Object.fromEntries(
    fields.flatMap(({ name, field }) => {
      const checked = Object.hasOwn(values, name) ? field.safeParse(values[name]) : null;
      return checked?.success ? [[name, checked.data]] : [];
    }),
  );

/** The stored settings, with defaults for what is missing. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(key))[key]);
}

/** Stores changed settings; the others stay. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsFrom({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Calls back whenever settings are stored in any context. Returns the function that unsubscribes. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) changed(settingsFrom(change.newValue));
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}

function settingsFrom(stored: unknown): Settings {
  const checked = schema.safeParse(stored ?? {});
  return checked.success ? (checked.data as unknown as Settings) : defaultSettings;
}
