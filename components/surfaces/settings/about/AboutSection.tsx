import { isMachineTranslated } from '../../../../lib/i18n/reviewed-languages.ts';
import { t } from '../../../../lib/i18n/t.ts';
import { extensionVersion } from '../../../../lib/platform/runtime.ts';
import { site } from '../../../../lib/site/site.ts';
import { TextLink } from '../../../article/TextLink.tsx';
import './AboutSection.css';

/** The packaged typefaces, and the license file packaged with each. */
const typefaces = [
  { name: 'Newsreader', license: '/licenses/newsreader.txt' },
  { name: 'Inter', license: '/licenses/inter.txt' },
  { name: 'Atkinson Hyperlegible Next', license: '/licenses/atkinson-hyperlegible-next.txt' },
] as const;

/** The version, the authors, the licenses, and which data leaves the computer. */
export function AboutSection() {
  return (
    <div class="AboutSection">
      <p>{t('about_tagline')}</p>
      <p>{t('about_version', { version: extensionVersion() })}</p>
      <p>{t('about_independence')}</p>
      <p>{t('about_language')}</p>
      {isMachineTranslated() && <p>{t('about_machineTranslation')}</p>}
      <p>
        {t('about_fonts')}{' '}
        {typefaces.map(({ name, license }, index) => (
          <>
            {index > 0 && ' · '}
            <TextLink
              href={license}
              text={t('about_licenseOf', { typeface: name })}
              external={false}
            >
              {name}
            </TextLink>
          </>
        ))}
      </p>
      <p>
        <TextLink href="/licenses/software.txt" text={t('about_softwareLicenses')} external={false}>
          {t('about_softwareLicenses')}
        </TextLink>
      </p>
      <p>
        <TextLink href="/guide/index.html" text={t('guide_title')} external={false}>
          {t('guide_title')}
        </TextLink>
      </p>
      <p>
        <TextLink href="/health.html#report" text={t('report_title')} external={false}>
          {t('report_title')}
        </TextLink>
      </p>
      <p>
        <TextLink href={site.home} text={t('about_visitSite')} external>
          {t('about_visitSite')}
        </TextLink>
      </p>
    </div>
  );
}
