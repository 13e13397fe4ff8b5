import { t } from '../i18n/t.ts';

/** Why a page cannot be drawn: the known meaning of the error, or else the browser's message. */
export const errorMessage = (error: unknown): string =>
  knownMeaning(error) ?? t('error_browserReports', { reason: browserMessage(error) });

/** The text of a toast: why something that the user asked for failed. */
export const failureMessage = (error: unknown): string =>
  t('toast_failed', { reason: knownMeaning(error) ?? browserMessage(error) });

/** What an error means, and what the user can do; `null` if that is not known. */
function knownMeaning(error: unknown): string | null {
  const chain = causesOf(error);
  const isNamed = (wanted: string) => chain.some(({ name }) => name === wanted);
  if (isNamed('NewerDatabaseError')) return t('error_newerDatabase');
  if (isNamed('QuotaExceededError')) return t('error_storageFull');
  if (chain.some(({ message }) => /backing store/.test(message)))
    return t('error_databaseUnreadable');
  return null;
}

/** Libraries append their own explanation below the browser's message. */
function browserMessage(error: unknown): string {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return message;
}

/** Whether deleting the database may help. It must be kept if a newer version of REEx Reader can still read it. */
export const canStartOver = (error: unknown): boolean =>
  !causesOf(error).some(({ name }) => name === 'NewerDatabaseError');

function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = Reflect.get(error, 'inner');
  return [error, ...causesOf(error.cause), ...causesOf(inner)];
}
