import { changeSettings } from '../../../../lib/app/settings.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { pictureCountLabel } from '../../../../lib/presenters/storage.ts';
import { pictureChoices, type Settings } from '../../../../lib/settings.ts';
import { pictureBounds } from '../../../../lib/site/bounds.ts';
import { site } from '../../../../lib/site/site.ts';
import { countPictures } from '../../../../lib/store/media/picture-space.ts';
import { day } from '../../../../lib/time.ts';
import { latest, useLive } from '../../../live/use-live.ts';
import { Choice } from '../../../ui/fields/Choice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';

export type PictureSectionProps = { settings: Settings };

/** Which articles' pictures are stored, and how many there are. */
export function PictureSection({ settings }: PictureSectionProps) {
  const counts = latest(useLive(countPictures, []));
  const { retentionMs, quotaBytes } = pictureBounds;
  return (
    <Section title={t('pictures_title')}>
      <Choice
        label={t('pictures_download')}
        hint={t('pictures_downloadHint', {
          host: site.host,
          count: retentionMs / day,
          megabytes: quotaBytes / 1_000_000,
        })}
        value={settings.pictures}
        choices={pictureChoices}
        labelFor={(each) => t(`pictures_download_${each}`)}
        onChange={(pictures) => void changeSettings({ pictures })}
      />
      {counts && <SectionNote role="status">{pictureCountLabel(counts)}</SectionNote>}
    </Section>
  );
}
