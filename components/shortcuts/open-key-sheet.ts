const listeners = new Set<() => void>();

/** Calls back when the sheet of shortcuts is requested. Returns a function that unsubscribes. */
export function onKeySheetRequest(show: () => void): () => void {
  listeners.add(show);
  return () => void listeners.delete(show);
}

/** Opens the sheet of shortcuts from a menu. */
export function openKeySheet(): void {
  for (const show of listeners) show();
}
