import { t } from '../../i18n/t.ts';

/** Why a page cannot be drawn, in words: what the browser said, or what that means where it is known. */
export function errorMessage(error: unknown): string {
  const chain = causesOf(error);
  if (chain.some(({ name }) => name === 'NewerDatabaseError')) return t('error_newer');
  if (chain.some(({ message }) => /backing store/.test(message))) return t('error_storeBroken');
  const reason = chain[0]?.message ?? String(error);
  // Libraries add their own account below what the browser said.
  return t('error_reason', { reason: reason.split('\n')[0] ?? reason });
}

/** Whether removing the database may help: not where a newer version of the reader can still read it. */
export const canStartOver = (error: unknown): boolean =>
  !causesOf(error).some(({ name }) => name === 'NewerDatabaseError');

function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = Reflect.get(error, 'inner');
  return [error, ...causesOf(error.cause), ...causesOf(inner)];
}
