import { browser } from 'wxt/browser';

/**
 * A key of the mirror: one for each saved article, highlight and briefing, and one for the position up to which
 * everything is read.
 */
export type MirrorKey = `${'saved' | 'highlight' | 'briefing'}:${string}` | 'readUntil';

const isMirrorKey = (key: string): key is MirrorKey =>
  /^(?:saved:|highlight:|briefing:|readUntil$)/.test(key);

/** All entries of the mirror, not validated. */
export async function readMirror(): Promise<Map<MirrorKey, unknown>> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  return new Map(
    Object.entries(stored).flatMap(([key, value]) => (isMirrorKey(key) ? [[key, value]] : [])),
  );
}

/** The keys in the mirror. */
export async function mirrorKeys(): Promise<MirrorKey[]> {
  const { local } = browser.storage;
  // Chromium 130 and later list keys without reading the values.
  if ('getKeys' in local) return (await local.getKeys()).filter(isMirrorKey);
  return [...(await readMirror()).keys()];
}

/** Writes entries of the mirror and removes others. */
export async function writeMirror(
  entries: ReadonlyMap<MirrorKey, unknown>,
  removed: readonly MirrorKey[],
): Promise<void> {
  if (entries.size > 0) await browser.storage.local.set(Object.fromEntries(entries));
  const keys: string[] = [...removed];
  if (keys.length > 0) await browser.storage.local.remove(keys);
}
