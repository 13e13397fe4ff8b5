import { t } from '../../../lib/i18n/t.ts';
import { site } from '../../../lib/site/site.ts';
import { TextLink } from '../TextLink.tsx';
import './PictureLink.css';

export type PictureLinkProps = { href: string };

/** The target of a linked picture, as a link below it. */
export function PictureLink({ href }: PictureLinkProps) {
  const { hostname } = new URL(href);
  const text = t('article_pictureLinksTo', { host: hostname.replace(/^www\./, '') });
  return (
    <p class="PictureLink">
      <TextLink href={href} text={text} external={hostname !== site.host}>
        {text}
      </TextLink>
    </p>
  );
}
