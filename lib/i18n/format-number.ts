import { catalogLanguage } from './message-reader.ts';

/** Formats a number: "1,234". */
export const formatNumber = (value: number): string => catalogLanguage().numbers.format(value);
