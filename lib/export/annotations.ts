import type { Highlight } from '../highlight/highlight.ts';
import type { HighlightChange } from '../highlight/highlight-change.ts';
import { t } from '../i18n/t.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';
import type { ExportMetadata, ExportWriter } from './writer.ts';

const annotationColors = {
  1: '#ffe9a3',
  2: '#cfeedd',
  3: '#ffd4d0',
  4: '#cfe3ff',
  5: '#e6d5ff',
} as const;

/** Highlights, notes on articles and article tags in the W3C Web Annotation model: a collection with a single page. */
export function annotationWriter({ id, title, exportedAt }: ExportMetadata): ExportWriter {
  let total = 0;
  const label = JSON.stringify(title);
  return {
    begin: () =>
      `{\n"@context": "http://www.w3.org/ns/anno.jsonld",\n"id": "urn:uuid:${id}",\n"type": "AnnotationCollection",\n"label": ${label},\n` +
      `"generator": {"type": "Software", "name": "REEx Reader"},\n"generated": "${new Date(exportedAt).toISOString()}",\n` +
      `"first": {"id": "urn:uuid:${id}#page", "type": "AnnotationPage", "partOf": "urn:uuid:${id}", "startIndex": 0, "items": [\n`,
    write: (item) => {
      const all = [
        ...tagAnnotationsOf(item, exportedAt),
        ...item.notes.map((each) => noteAnnotationOf(item, each)),
        ...item.highlights.map((each) => annotationOf(item, each)),
      ];
      const written = all.map((each) => JSON.stringify(each));
      const comma = total > 0 && written.length > 0 ? ',\n' : '';
      total += written.length;
      return comma + written.join(',\n');
    },
    end: () => `\n]},\n"total": ${total}\n}\n`,
  };
}

/** The tags of an article, as an annotation of the whole page. */
function tagAnnotationsOf(item: ExportItem, exportedAt: number): object[] {
  const { url, tags, savedAt } = item;
  if (tags.length === 0) return [];
  const at = savedAt ?? exportedAt;
  return [
    {
      ...annotation(`${url}#tags`, 'tagging', { createdAt: at, changedAt: at }),
      body: tags.map(tagging),
      target: wholePage(item),
    },
  ];
}

/** A note on an article, as an annotation of the whole page. */
const noteAnnotationOf = (item: ExportItem, highlight: Highlight): object => ({
  ...annotation(iriOf(highlight.id), 'commenting', highlight),
  body: [commenting(highlight.note)],
  target: wholePage(item),
});

function annotationOf(item: ExportItem, each: ExportHighlight): object {
  const { highlight, position, change, colorName } = each;
  const { id, note, tags } = highlight;
  const bodies = [
    ...(note === '' ? [] : [commenting(note)]),
    ...tags.map(tagging),
    // The class below stays the color's number, which the style sheet needs.
    ...(colorName === null ? [] : [{ ...textual(colorName), purpose: 'classifying' }]),
    // The selector keeps the words that were highlighted.
    ...(change === null ? [] : [{ ...textual(changeNow(change)), purpose: 'describing' }]),
  ];
  return {
    ...annotation(iriOf(id), note === '' ? 'highlighting' : 'commenting', highlight),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    stylesheet: {
      type: 'CssStylesheet',
      value: `.color-${highlight.color} { background-color: ${annotationColors[highlight.color]} }`,
    },
    target: targetsOf(item, highlight, position),
  };
}

/** What every annotation begins with. */
const annotation = (
  id: string,
  motivation: string,
  { createdAt, changedAt }: Pick<Highlight, 'createdAt' | 'changedAt'>,
) => ({
  id,
  type: 'Annotation',
  motivation,
  created: new Date(createdAt).toISOString(),
  modified: new Date(changedAt).toISOString(),
});

/** Copies of highlights that came from a backup have the original's UUID, `~` and a suffix as their id. */
const iriOf = (id: string): string => {
  const [uuid = '', ...rest] = id.split('~');
  return `urn:uuid:${[uuid, ...rest].map(encodeURIComponent).join('#copy-')}`;
};

const changeNow = (change: HighlightChange): string =>
  change.kind === 'gone' ? t('highlight_gone') : t('highlight_now', { quote: change.text });

const textual = (value: string) => ({ type: 'TextualBody', value, format: 'text/plain' });

const tagging = (tag: string) => ({ ...textual(tag), purpose: 'tagging' });

const commenting = (note: string) => ({ ...textual(note), purpose: 'commenting' });

const pageOf = ({ url, title }: ExportItem) => ({
  id: url,
  type: 'Text',
  format: 'text/html',
  'schema:name': title,
});

/** The target of an annotation of an article as a whole. */
const wholePage = (item: ExportItem) => [{ type: 'SpecificResource', source: pageOf(item) }];

/** The passage on the article's page, the moment in its recording, or both. */
function targetsOf(
  item: ExportItem,
  highlight: Highlight,
  position: ExportHighlight['position'],
): object[] {
  const { quote, moment, createdAt } = highlight;
  const styleClass = `color-${highlight.color}`;
  const page = pageOf(item);
  const passage = {
    type: 'SpecificResource',
    source: page,
    styleClass,
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
    ],
    state: { type: 'TimeState', sourceDate: new Date(createdAt).toISOString() },
  };
  const recording = moment && {
    type: 'SpecificResource',
    source: item.recording === null ? page : { id: item.recording, type: 'Sound' },
    styleClass,
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: `t=${[moment.start, ...(moment.end === null ? [] : [moment.end])].join(',')}`,
    },
  };
  return [...(quote.exact === '' ? [] : [passage]), ...(recording ? [recording] : [])];
}
