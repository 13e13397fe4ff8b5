import { useEffect } from 'preact/hooks';
import { isErased } from '../../lib/platform/erased.ts';
import { onUpgradeWanted } from '../../lib/store/connection.ts';

/** Closes the database when a newer version of the extension upgrades it, and reloads the page. */
export function useDatabaseUpgrade(): void {
  useEffect(() => onUpgradeWanted(() => void reloadUnlessErased()), []);
}

/** The database is also closed when it is deleted, and a page that is loaded then would create an empty one. */
async function reloadUnlessErased(): Promise<void> {
  if (!(await isErased())) window.location.reload();
}
