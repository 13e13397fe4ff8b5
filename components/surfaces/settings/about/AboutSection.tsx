import { t } from '../../../../lib/i18n/t.ts';
import { site } from '../../../../lib/site/site.ts';
import { TextLink } from '../../../article/TextLink.tsx';
import { Section } from '../../../ui/Section.tsx';
import './AboutSection.css';

/** The packaged typefaces, and the license file packaged with each. */
const typefaces = [
  { name: 'Newsreader', licence: '/licenses/newsreader.txt' },
  { name: 'Inter', licence: '/licenses/inter.txt' },
  { name: 'Atkinson Hyperlegible Next', licence: '/licenses/atkinson-hyperlegible-next.txt' },
] as const;

/** The authors, the licenses, and which data leaves the computer. */
export function AboutSection() {
  return (
    <Section title={t('settings_about')}>
      <div class="AboutSection">
        <p>{t('app_unofficial')}.</p>
        <p>{t('settings_aboutText')}</p>
        <p>{t('settings_privacy')}</p>
        <p>
          {t('settings_typefaces')}{' '}
          {typefaces.map(({ name, licence }, index) => (
            <>
              {index > 0 && ', '}
              <TextLink
                href={licence}
                text={t('settings_licenceOf', { typeface: name })}
                external={false}
              >
                {name}
              </TextLink>
            </>
          ))}
          .
        </p>
        <p>
          <TextLink href={site.home} text={t('settings_visitSite')} external>
            {t('settings_visitSite')}
          </TextLink>
        </p>
      </div>
    </Section>
  );
}
