import { useEffect } from 'preact/hooks';
import { db } from '../../lib/store/db/database.ts';

/** Closes the database when a newer version of the extension upgrades it, and reloads the page. */
export function useDatabaseUpgrade(): void {
  useEffect(() => {
    const giveWay = () => {
      db.close();
      window.location.reload();
    };
    db.on('versionchange', giveWay);
    return () => db.on('versionchange').unsubscribe(giveWay);
  }, []);
}
