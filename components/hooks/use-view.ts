import { show } from '../../lib/app/navigate.ts';
import type { ViewRow } from '../../lib/store/rows.ts';
import { readView } from '../../lib/store/view.ts';
import { useAttempt } from './use-attempt.ts';
import { latest, useLive } from './use-live.ts';
import type { Say } from './use-toast.ts';

export interface View {
  /** As stored; `undefined` until it was read. Other pages may change it at any time. */
  row: ViewRow | undefined;
  show: (change: Parameters<typeof show>[1]) => void;
}

/** What a surface shows, kept in the database so that it opens where it was closed. */
export function useView(name: string, say: Say): View {
  const attempt = useAttempt(say);
  const row = latest(useLive(() => readView(name), [name]));
  return { row, show: (change) => attempt(() => show(name, change)) };
}
