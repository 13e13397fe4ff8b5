import { useEffect } from 'preact/hooks';
import { db } from '../../lib/store/db/database.ts';

/** Lets go of the database when a newer version of the reader wants to change its schema, and loads that version's page. */
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
