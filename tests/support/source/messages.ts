import { catalogReader } from '../../../lib/i18n/catalog-reader.ts';
import catalog from '../../../public/_locales/en/messages.json' with { type: 'json' };

/** Reads the English catalog where no extension runs. */
export const readEnglish = catalogReader(catalog);
