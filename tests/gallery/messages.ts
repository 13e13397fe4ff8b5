import { catalogReader } from '../../lib/i18n/catalog-reader.ts';

const response = await fetch('/_locales/en/messages.json');

/** Reads the English catalog, served under the address it has in the extension. */
export const readEnglish = catalogReader(await response.json());
