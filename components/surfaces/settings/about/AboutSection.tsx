import { words } from '../../../../lib/i18n/en.ts';
import { site } from '../../../../lib/site/site.ts';
import { TextLink } from '../../../article/TextLink.tsx';
import { Section } from '../../../ui/Section.tsx';
import './AboutSection.css';

/** The packaged typefaces, with the licence that stands beside each in the package. */
const typefaces = [
  { name: 'Newsreader', licence: '/licenses/newsreader.txt' },
  { name: 'Inter', licence: '/licenses/inter.txt' },
  { name: 'Atkinson Hyperlegible Next', licence: '/licenses/atkinson-hyperlegible-next.txt' },
] as const;

/** Who made this, what belongs to whom, and what leaves the computer. */
export function AboutSection() {
  return (
    <Section title={words.options.about}>
      <div class="AboutSection">
        <p>{words.unofficial}.</p>
        <p>{words.options.aboutText}</p>
        <p>{words.options.privacy}</p>
        <p>
          {words.options.typefaces}{' '}
          {typefaces.map(({ name, licence }, index) => (
            <>
              {index > 0 && ', '}
              <TextLink href={licence} text={words.options.licenceOf(name)} external={false}>
                {name}
              </TextLink>
            </>
          ))}
          .
        </p>
        <p>
          <TextLink href={site.home} text={words.options.visitSite} external>
            {words.options.visitSite}
          </TextLink>
        </p>
      </div>
    </Section>
  );
}
