import { useLayoutEffect } from 'preact/hooks';
import { requestJobRun } from '../../lib/app/commands.ts';
import { onDamage } from '../../lib/store/connection.ts';

/** Has the worker recover damaged rows as soon as this page has met them. */
export function useDamageReports(): void {
  // A layout effect runs before the page's first query is answered.
  useLayoutEffect(() => onDamage(requestJobRun), []);
}
