import { htmlWriter } from '../../../lib/export/html.ts';
import { writeAll } from '../../../lib/export/writer.ts';
import { exportItemFromHtml, exportMetadata } from './export-items.ts';

/* Uses the top-level domain `.invalid`: such a host never exists, so looking it up reveals nothing to anyone. */

/** Markup of an article whose every link leads to another host. */
export const linkedHostsHtml = ['press', 'ministry', 'tracker']
  .map((name) => `<p>According to <a href="https://${name}.invalid/page">the ${name}</a>.</p>`)
  .join('');

/** The article as an exported web page. */
export function linkedHostsPage(): string {
  const item = exportItemFromHtml(linkedHostsHtml, []);
  return writeAll(htmlWriter(exportMetadata(item)), [item]);
}

/** Hosts under `.invalid` in a log, sorted and without repetition. */
export const invalidHosts = (log: string): string[] =>
  [...new Set(log.match(/[a-z-]+\.invalid\b/g) ?? [])].sort();
