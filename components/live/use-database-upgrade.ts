import { useEffect } from 'preact/hooks';
import { onUpgradeWanted } from '../../lib/store/connection.ts';

/** Closes the database when a newer version of the extension upgrades it, and reloads the page. */
export function useDatabaseUpgrade(): void {
  useEffect(() => onUpgradeWanted(() => window.location.reload()), []);
}
