import { isAlike } from '../../backup/stable-json.ts';
import { type MirrorKey, mirrorKeys, readMirror, writeMirror } from '../../platform/mirror.ts';
import {
  countMirrored,
  isBehind,
  putBehind,
  putComparedAt,
  readComparedAt,
  readMirrored,
} from '../../store/backup/mirror-state.ts';
import { readReadUntil } from '../../store/user/read-until.ts';
import { inTurn, mirrorRead } from './mirror.ts';

const day = 24 * 3_600_000;

/**
 * On a worker's start: looks whether the mirror holds as much as the database, which takes some ms, and once a day whether
 * it holds the same.
 */
export async function checkMirror(now: number): Promise<void> {
  const since = now - (await readComparedAt());
  const isRecent = since >= 0 && since < day;
  if (isRecent && !(await isBehind()) && (await isComplete())) await mirrorRead();
  else if (await repairMirror()) await putComparedAt(now);
}

async function isComplete(): Promise<boolean> {
  const [keys, { saved, highlights }] = await Promise.all([mirrorKeys(), countMirrored()]);
  const under = (prefix: string) => keys.filter((key) => key.startsWith(prefix)).length;
  return under('saved:') === saved && under('highlight:') === highlights;
}

/** Brings the mirror in line with the database, whatever a page that closed too soon has left undone. */
export const repairMirror = (): Promise<boolean> =>
  inTurn(async () => {
    const [there, wanted] = await Promise.all([readMirror(), wantedMirror()]);
    const stale = [...wanted].filter(([key, value]) => !isAlike(there.get(key), value));
    const surplus = [...there.keys()].filter((key) => !wanted.has(key));
    await writeMirror(new Map(stale), surplus);
    await putBehind(false);
  });

async function wantedMirror(): Promise<Map<MirrorKey, unknown>> {
  const [{ saved, highlights }, until] = await Promise.all([readMirrored(), readReadUntil()]);
  const wanted = new Map<MirrorKey, unknown>();
  for (const entry of saved) wanted.set(`saved:${entry.url}`, entry);
  for (const highlight of highlights) wanted.set(`highlight:${highlight.id}`, highlight);
  if (until) wanted.set('readUntil', until);
  return wanted;
}
