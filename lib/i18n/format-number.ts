import { catalogLanguage } from './message-reader.ts';

/** Formats a number in the catalog's language: "1,234". */
export const formatNumber = (value: number): string => catalogLanguage().numbers.format(value);
