import { site } from '../../lib/site.ts';
import { words } from '../../lib/words/en.ts';
import { TextLink } from '../article/TextLink.tsx';
import { Section } from './Section.tsx';
import './AboutSection.css';

/** Who made this, what belongs to whom, and what leaves the computer. */
export function AboutSection() {
  return (
    <Section title={words.options.about}>
      <div class="AboutSection">
        <p>{words.unofficial}.</p>
        <p>{words.options.aboutText}</p>
        <p>{words.options.privacy}</p>
        <p>
          <TextLink href={site.home} text={words.options.visitSite} external>
            {words.options.visitSite}
          </TextLink>
        </p>
      </div>
    </Section>
  );
}
