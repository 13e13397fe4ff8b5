import { type MirrorKey, writeMirror } from '../../platform/mirror.ts';
import { highlightsById } from '../../store/user/highlights.ts';
import { withMirrorLock } from './mirror.ts';

/** Repeats in the mirror what has become of these highlights. */
export const mirrorHighlights = (ids: readonly string[]): Promise<boolean> =>
  withMirrorLock(async () => {
    const rows = await highlightsById(ids);
    const written = new Map<MirrorKey, unknown>();
    for (const row of rows) if (row) written.set(`highlight:${row.id}`, row);
    const emptied = ids
      .map((id): MirrorKey => `highlight:${id}`)
      .filter((key) => !written.has(key));
    await writeMirror(written, emptied);
  });
