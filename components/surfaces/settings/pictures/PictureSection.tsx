import { t } from '../../../../lib/i18n/t.ts';
import { pictureCountLabel } from '../../../../lib/presenters/storage.ts';
import { pictureChoices } from '../../../../lib/settings.ts';
import { pictureBounds } from '../../../../lib/site/bounds.ts';
import { site } from '../../../../lib/site/site.ts';
import { countPictures } from '../../../../lib/store/media/picture-space.ts';
import { day } from '../../../../lib/time.ts';
import { latest, useLive } from '../../../live/use-live.ts';
import { Section } from '../../../ui/Section.tsx';
import { SectionNote } from '../../../ui/SectionNote.tsx';
import { SettingChoice } from '../rows/SettingChoice.tsx';

/** Which articles' pictures are stored, and how many there are. */
export function PictureSection() {
  const counts = latest(useLive(countPictures, []));
  const { retentionMs, quotaBytes } = pictureBounds;
  return (
    <Section title={t('pictures_title')} level={3}>
      <SettingChoice
        name="pictures"
        hint={t('pictures_downloadHint', {
          host: site.host,
          count: retentionMs / day,
          megabytes: quotaBytes / 1_000_000,
        })}
        choices={pictureChoices}
      />
      {counts && <SectionNote role="status">{pictureCountLabel(counts)}</SectionNote>}
    </Section>
  );
}
