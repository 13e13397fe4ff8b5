import { useLayoutEffect } from 'preact/hooks';
import { requestJobRun } from '../../lib/app/commands.ts';
import { onDamage } from '../../lib/store/connection.ts';

/** Has the worker recover damaged rows as soon as this page has met them. */
export function useDamageReports(): void {
  // Before the first query of the page is answered.
  useLayoutEffect(() => onDamage(requestJobRun), []);
}
