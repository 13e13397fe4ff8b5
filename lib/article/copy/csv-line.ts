/**
 * A row of a CSV file with its line break. Every cell is quoted, so commas, quotes and line breaks need no further
 * rules.
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
