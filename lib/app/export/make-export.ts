import { calendarDay } from '../../calendar-day.ts';
import {
  type ExportChoice,
  exportKind,
  holdsHighlightsOnly,
  holdsText,
  packingOf,
} from '../../export/export-choice.ts';
import { fileName } from '../../export/file-names.ts';
import { t } from '../../i18n/t.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok } from '../../result.ts';
import { putLastExport } from '../../store/lists/last-exports.ts';
import { exportChannels } from './export-channels.ts';
import { exportItems } from './export-items.ts';
import { type ItemScope, planExport } from './export-plan.ts';
import type { ExportFile, ExportResult, ExportRun } from './export-run.ts';
import { exportSingleFile } from './export-single-file.ts';
import { exportZip } from './export-zip.ts';
import { onlyNew } from './only-new.ts';

/** Makes the chosen file. */
export async function makeExport(choice: ExportChoice, run: ExportRun): Promise<ExportResult> {
  const now = Date.now();
  const { scope, format, since } = choice;
  if (scope.kind === 'channels') return ok(await exportChannels(now));
  const all = await planExport(scope, format);
  const plan = since === null ? all : await onlyNew(all, format, since);
  if (plan.articleIds.length + plan.withoutArticle.length === 0) {
    if (since !== null) return err('nothingNew');
    const isOfHighlights = scope.kind === 'highlights' || holdsHighlightsOnly(format);
    return err(isOfHighlights ? 'noHighlights' : 'nothing');
  }
  const links = format === 'obsidian' ? run.links : null;
  const text = plan.withText && holdsText(format);
  const parts = { text, links, pictures: format === 'html' };
  const items = exportItems(plan, parts, await readSettings(), run);
  const name = fileNameOf(scope, now);
  const prepared = { plan, scope, format, name, items, signal: run.signal, now };
  return packingOf(choice) === 'each' ? exportZip(prepared) : exportSingleFile(prepared);
}

/** Records an export, so that the next one of its kind can be limited to what is new. */
export async function recordExport(choice: ExportChoice, { at }: ExportFile): Promise<void> {
  const kind = exportKind(choice);
  if (kind !== null) await putLastExport(kind, at);
}

function fileNameOf(scope: ItemScope, now: number): string {
  switch (scope.kind) {
    case 'article':
      return fileName(scope.title);
    case 'day':
      return fileName(t('export_fileName_day', { day: calendarDay(scope.day) }));
    case 'list':
      return `${fileName(t('export_fileName_list', { name: scope.name }))} ${calendarDay(now)}`;
    default:
      return `${t(`export_fileName_${scope.kind}`)} ${calendarDay(now)}`;
  }
}
