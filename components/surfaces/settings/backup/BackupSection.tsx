import { useState } from 'preact/hooks';
import type { Settings } from '../../../../lib/settings.ts';
import { backupWords } from '../../../../lib/i18n/en/backup.ts';
import { since } from '../../../../lib/i18n/format-time.ts';
import { useBackups } from '../../../live/use-backups.ts';
import { Actions } from '../../../ui/ButtonRow.tsx';
import { Button } from '../../../ui/Button.tsx';
import { AutomaticBackup } from './AutomaticBackup.tsx';
import './BackupSection.css';
import { RestoreField } from './RestoreField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { useBackUp } from './use-create-backup.ts';

export type BackupSectionProps = { settings: Settings; now: number };

/** Where the reader takes a copy of what was made here, has one taken, and takes one in. */
export function BackupSection({ settings, now }: BackupSectionProps) {
  const [withArticles, setWithArticles] = useState(false);
  const { running, answer, backUp } = useBackUp();
  const backups = useBackups();
  return (
    <Section title={backupWords.section} name="backup">
      <p class="BackupAbout">{backupWords.about}</p>
      <Switch
        label={backupWords.withArticles}
        hint={backupWords.withArticlesHint}
        on={withArticles}
        onChange={setWithArticles}
      />
      <Actions answer={answer ?? (backups && lastWords(backups.lastAt, now)) ?? null}>
        <Button busy={running} onClick={() => backUp(withArticles)}>
          {backupWords.now}
        </Button>
      </Actions>
      {backups && <AutomaticBackup rhythm={settings.backup} backups={backups} />}
      <RestoreField now={now} />
    </Section>
  );
}

const lastWords = (lastAt: number | null, now: number): string =>
  lastAt === null ? backupWords.none : backupWords.last(since(lastAt, now));
