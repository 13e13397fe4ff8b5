import type { z } from '../zod.ts';

/** The valid entries, and the number of invalid ones. */
export interface ValidEntries<Entry> {
  entries: Entry[];
  rejects: number;
}

/** Validates each entry by itself. */
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
