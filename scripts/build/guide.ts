import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const root = join(import.meta.dirname, '../..');

const guide = 'docs/guide';

/** A file of the package: written here, or copied. */
type PackagedFile = { relativeDest: string } & ({ contents: string } | { absoluteSrc: string });

/** The guide as HTML with its pictures and styles, and the privacy page that it links to. */
export function guideFiles(): PackagedFile[] {
  const pages = readdirSync(join(root, guide)).filter((name) => name.endsWith('.md'));
  const sources = new Map(pages.map((name) => [name, `${guide}/${name}`]));
  sources.set('privacy.md', 'docs/privacy.md');
  const pictures = readdirSync(join(root, guide, 'pictures'));
  return [
    ...[...sources].map(([name, path]) => ({
      relativeDest: `guide/${pageOf(name)}`,
      contents: guidePage(readFileSync(join(root, path), 'utf8'), [...sources.keys()]),
    })),
    ...pictures.map((name) => ({
      relativeDest: `guide/pictures/${name}`,
      absoluteSrc: join(root, guide, 'pictures', name),
    })),
    {
      relativeDest: 'guide/guide.css',
      contents: readFileSync(join(import.meta.dirname, 'guide.css'), 'utf8'),
    },
  ];
}

/** A page of the guide from its Markdown. It runs no code and loads nothing but packaged files. */
export function guidePage(markdown: string, pages: readonly string[]): string {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const lines = html.split('\n');
  const title = headingOf(lines.find((line) => headingOf(line) !== null) ?? '') ?? '';
  const linked = withLinks(lines.map(withId).join('\n'), pages);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="guide.css">
<nav><a href="${pageOf('README.md')}">REEx Reader</a></nav>
<main>
${linked}
</main>
</html>
`;
}

const pageOf = (name: string): string =>
  name.replace(/^README\.md$/, 'index.md').replace(/md$/, 'html');

/** The HTML of a heading, which is on a line of its own; `null` for another line. */
const headingOf = (line: string): string | null =>
  /^<h[1-6]>/.test(line) ? line.slice('<h1>'.length, -'</h1>'.length) : null;

/** A heading with the id that code forges give it. */
function withId(line: string): string {
  const heading = headingOf(line);
  return heading === null ? line : line.replace('>', ` id="${headingId(heading)}">`);
}

const opening = '<a href="';

const withLinks = (html: string, pages: readonly string[]): string => {
  const [before, ...links] = html.split(opening);
  const written = links.map((rest) => {
    const [address = '', ...others] = rest.split('">');
    const [text = '', ...after] = others.join('">').split('</a>');
    return linkTo(address, text, pages) + after.join('</a>');
  });
  return [before, ...written].join('');
};

/** A link within the guide. A link to another file of the repository, which isn't packaged, becomes plain text. */
function linkTo(address: string, text: string, pages: readonly string[]): string {
  const [path = '', heading] = address.split('#');
  const name = path.replace(/^\.\.\//, '');
  if (path !== '' && !pages.includes(name)) return text;
  const page = path === '' ? '' : pageOf(name);
  return `${opening}${page}${heading === undefined ? '' : `#${heading}`}">${text}</a>`;
}

const headingId = (html: string): string =>
  html
    .replace(/<[^<>]*>|&\w+;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
