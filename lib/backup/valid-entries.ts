import type { z } from '../zod.ts';

/** The entries that can be used, and how many could not. */
export interface ValidEntries<Entry> {
  entries: Entry[];
  rejects: number;
}

/** Judges every entry by itself. */
export function validEntries<Entry>(
  schema: z.ZodMiniType<Entry>,
  entries: readonly unknown[],
): ValidEntries<Entry> {
  const found = entries.flatMap((entry) => {
    const checked = schema.safeParse(entry);
    return checked.success ? [checked.data] : [];
  });
  return { entries: found, rejects: entries.length - found.length };
}
