import {
  allowsFilePerArticle,
  articleFormats,
  type ExportScope,
} from '../../lib/export/export-choice.ts';
import { formatClockTime } from '../../lib/i18n/format-time.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ExportCounts } from '../../lib/store/lists/export-articles.ts';
import { Choice } from '../ui/fields/Choice.tsx';
import { Segments } from '../ui/fields/Segments.tsx';
import { scopeLabel } from './export-scopes.ts';
import type { ExportValues } from './use-export-dialog.ts';

const packings = ['single', 'each'] as const;
const amounts = ['all', 'new'] as const;

export type ExportFieldsProps = {
  values: ExportValues;
  scopes: readonly ExportScope[];
  counts: ExportCounts | undefined;
  /** When this kind of export was last made; `null` if never. */
  lastAt: number | null;
  now: number;
  onChange: (changed: Partial<ExportValues>) => void;
};

/** The choices of the export dialog: the scope, the format, the number of files, and all or only what is new. */
export function ExportFields({ values, scopes, counts, lastAt, now, onChange }: ExportFieldsProps) {
  const { scope, format, packing, amount } = values;
  return (
    <>
      <Choice
        label={t('export_content')}
        value={scope}
        choices={scopes}
        labelFor={(choice) => (choice ? scopeLabel(choice, counts, now) : '')}
        onChange={(choice) => onChange({ scope: choice })}
      />
      {scope?.kind === 'channels' ? (
        <p class="fixed">{t('export_channelsHint')}</p>
      ) : (
        <Choice
          label={t('export_format')}
          hint={t(`export_formatHint_${format}`)}
          value={format}
          choices={articleFormats}
          labelFor={(choice) => t(`export_format_${choice}`)}
          onChange={(choice) => onChange({ format: choice })}
        />
      )}
      {scope && allowsFilePerArticle({ scope, format }) && (
        <Segments
          label={t('export_files')}
          choices={packings}
          value={packing}
          labelFor={(choice) => t(`export_files_${choice}`)}
          onChange={(choice) => onChange({ packing: choice })}
        />
      )}
      {lastAt !== null && (
        <Segments
          label={t('export_amount')}
          choices={amounts}
          value={amount}
          labelFor={(choice) =>
            choice === 'all'
              ? t('export_amount_all')
              : t('export_amount_new', { time: formatClockTime(lastAt, now) })
          }
          onChange={(choice) => onChange({ amount: choice })}
        />
      )}
    </>
  );
}
