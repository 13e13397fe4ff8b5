const listeners = new Set<() => void>();

/** Calls back when the sheet of shortcuts is wanted. Returns how to stop it. */
export function onKeySheetWanted(show: () => void): () => void {
  listeners.add(show);
  return () => void listeners.delete(show);
}

/** Opens the sheet of shortcuts, for those who don't press its key. */
export function openKeySheet(): void {
  for (const show of listeners) show();
}
