import { isSameJson } from '../../backup/stable-json.ts';
import { type MirrorKey, mirrorKeys, readMirror, writeMirror } from '../../platform/mirror.ts';
import {
  countMirrorState,
  isMirrorBehind,
  putMirrorBehind,
  putReconciledAt,
  readMirrorState,
  readReconciledAt,
} from '../../store/backup/mirror-state.ts';
import { computeReadUntil } from '../../store/user/read-until.ts';
import { day } from '../../time.ts';
import { mirrorReadState, withMirrorLock } from './mirror.ts';

/**
 * On a worker's start: looks whether the mirror holds as much as the database, which takes some ms, and once a day whether
 * it holds the same.
 */
export async function ensureMirror(now: number): Promise<void> {
  const since = now - (await readReconciledAt());
  const isRecent = since >= 0 && since < day;
  if (isRecent && !(await isMirrorBehind()) && (await isComplete())) await mirrorReadState();
  else if (await reconcileMirror()) await putReconciledAt(now);
}

async function isComplete(): Promise<boolean> {
  const [keys, { saved, highlights }] = await Promise.all([mirrorKeys(), countMirrorState()]);
  const under = (prefix: string) => keys.filter((key) => key.startsWith(prefix)).length;
  return under('saved:') === saved && under('highlight:') === highlights;
}

/** Brings the mirror in line with the database, whatever a page that closed too soon has left undone. */
export const reconcileMirror = (): Promise<boolean> =>
  withMirrorLock(async () => {
    const [there, wanted] = await Promise.all([readMirror(), expectedMirror()]);
    const stale = [...wanted].filter(([key, value]) => !isSameJson(there.get(key), value));
    const surplus = [...there.keys()].filter((key) => !wanted.has(key));
    await writeMirror(new Map(stale), surplus);
    await putMirrorBehind(false);
  });

async function expectedMirror(): Promise<Map<MirrorKey, unknown>> {
  const [{ saved, highlights }, until] = await Promise.all([readMirrorState(), computeReadUntil()]);
  const wanted = new Map<MirrorKey, unknown>();
  for (const entry of saved) wanted.set(`saved:${entry.url}`, entry);
  for (const highlight of highlights) wanted.set(`highlight:${highlight.id}`, highlight);
  if (until) wanted.set('readUntil', until);
  return wanted;
}
