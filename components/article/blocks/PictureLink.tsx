import { words } from '../../../lib/i18n/en.ts';
import { site } from '../../../lib/site/site.ts';
import { TextLink } from '../TextLink.tsx';
import './PictureLink.css';

export type PictureLinkProps = { href: string };

/** Where the publisher made a picture lead, under it. */
export function PictureLink({ href }: PictureLinkProps) {
  const { hostname } = new URL(href);
  const text = words.body.pictureLeads(hostname.replace(/^www\./, ''));
  return (
    <p class="PictureLink">
      <TextLink href={href} text={text} external={hostname !== site.host}>
        {text}
      </TextLink>
    </p>
  );
}
