import { browser } from 'wxt/browser';

/** A place in the mirror: one for each saved article and each highlight, and one for how far all is read. */
export type MirrorKey = `saved:${string}` | `highlight:${string}` | 'readUntil';

const isMirrorKey = (key: string): key is MirrorKey =>
  /^(?:saved:|highlight:|readUntil$)/.test(key);

/** Everything in the mirror. Nobody has checked it since it was written. */
export async function readMirror(): Promise<Map<MirrorKey, unknown>> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null);
  return new Map(
    Object.entries(stored).flatMap(([key, value]) => (isMirrorKey(key) ? [[key, value]] : [])),
  );
}

/** The places of the mirror that hold something. */
export async function mirrorKeys(): Promise<MirrorKey[]> {
  const { local } = browser.storage;
  // Chromium has it from 130 on, and it spares reading what the places hold.
  if ('getKeys' in local) return (await local.getKeys()).filter(isMirrorKey);
  return [...(await readMirror()).keys()];
}

/** Writes places of the mirror and empties others. */
export async function writeMirror(
  written: ReadonlyMap<MirrorKey, unknown>,
  emptied: readonly MirrorKey[],
): Promise<void> {
  if (written.size > 0) await browser.storage.local.set(Object.fromEntries(written));
  const keys: string[] = [...emptied];
  if (keys.length > 0) await browser.storage.local.remove(keys);
}
