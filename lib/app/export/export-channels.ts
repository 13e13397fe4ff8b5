import { channelName } from '../../export/channel-name.ts';
import { opmlDocument } from '../../export/opml.ts';
import { t } from '../../i18n/t.ts';
import { site } from '../../site/site.ts';
import { readChannels } from '../../store/articles/channels.ts';
import type { ExportFile } from './export-run.ts';

/** Writes an OPML file of the channels whose feeds are known. */
export async function exportChannels(now: number): Promise<ExportFile> {
  const rows = await readChannels();
  const found = rows.flatMap(({ id, url }) =>
    url === null ? [] : [{ title: channelName(site.name, id), feed: url, page: site.home }],
  );
  const title = t('export_fileName_channels');
  const text = opmlDocument(title, found, now);
  const blob = new Blob([text], { type: 'text/x-opml;charset=utf-8' });
  return { name: `${title}.opml`, blob, at: now };
}
