import type { z } from '../zod.ts';

/** The entries that can be used, and how many could not. */
export interface Sound<Entry> {
  entries: Entry[];
  rejects: number;
}

/** Judges every entry by itself. */
export function soundEntries<Entry>(
  schema: z.ZodMiniType<Entry>,
  entries: readonly unknown[],
): Sound<Entry> {
  const found = entries.flatMap((entry) => {
    const checked = schema.safeParse(entry);
    return checked.success ? [checked.data] : [];
  });
  return { entries: found, rejects: entries.length - found.length };
}
