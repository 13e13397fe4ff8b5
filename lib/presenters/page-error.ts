import { t } from '../i18n/t.ts';

/** Why a page cannot be drawn: the known meaning of the error, or else the browser's message. */
export function errorMessage(error: unknown): string {
  const chain = causesOf(error);
  if (chain.some(({ name }) => name === 'NewerDatabaseError')) return t('error_newerDatabase');
  if (chain.some(({ message }) => /backing store/.test(message)))
    return t('error_databaseUnreadable');
  const reason = chain[0]?.message ?? String(error);
  // Libraries append their own explanation below the browser's message.
  return t('error_browserReports', { reason: reason.split('\n')[0] ?? reason });
}

/** Whether deleting the database may help. It must be kept if a newer version of REEx Reader can still read it. */
export const canStartOver = (error: unknown): boolean =>
  !causesOf(error).some(({ name }) => name === 'NewerDatabaseError');

function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = Reflect.get(error, 'inner');
  return [error, ...causesOf(error.cause), ...causesOf(inner)];
}
