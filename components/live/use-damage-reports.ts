import { useLayoutEffect } from 'preact/hooks';
import { requestJobRun } from '../../lib/app/commands.ts';
import { onDamage } from '../../lib/store/connection.ts';

/** Makes the worker recover damaged rows as soon as this page meets them. */
export function useDamageReports(): void {
  // A layout effect runs before the page's first query is answered.
  useLayoutEffect(() => onDamage(requestJobRun), []);
}
