import type { Highlight } from '../highlight/highlight.ts';
import type { ExportHighlight, ExportItem } from './export-item.ts';
import type { ExportAbout, Writer } from './writer.ts';

const colours = { 1: '#ffe9a3', 2: '#cfeedd', 3: '#ffd4d0' } as const;

/** Highlights in the W3C's Web Annotation model: one collection with one page, on which all of them stand. */
export function annotationWriter({ id, title, exportedAt }: ExportAbout): Writer {
  let total = 0;
  const label = JSON.stringify(title);
  return {
    begin: () =>
      `{\n"@context": "http://www.w3.org/ns/anno.jsonld",\n"id": "urn:uuid:${id}",\n"type": "AnnotationCollection",\n"label": ${label},\n` +
      `"generator": {"type": "Software", "name": "REEx Reader"},\n"generated": "${new Date(exportedAt).toISOString()}",\n` +
      `"first": {"id": "urn:uuid:${id}#page", "type": "AnnotationPage", "partOf": "urn:uuid:${id}", "startIndex": 0, "items": [\n`,
    write: (item) => {
      const written = item.highlights.map((each) => JSON.stringify(annotationOf(item, each)));
      const comma = total > 0 && written.length > 0 ? ',\n' : '';
      total += written.length;
      return comma + written.join(',\n');
    },
    end: () => `\n]},\n"total": ${total}\n}\n`,
  };
}

function annotationOf(item: ExportItem, { highlight, position }: ExportHighlight): object {
  const { id, note, tags, createdAt, changedAt } = highlight;
  const bodies = [
    ...(note === '' ? [] : [{ ...textual(note), purpose: 'commenting' }]),
    ...tags.map((tag) => ({ ...textual(tag), purpose: 'tagging' })),
  ];
  return {
    id: iriOf(id),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: new Date(createdAt).toISOString(),
    modified: new Date(changedAt).toISOString(),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    stylesheet: {
      type: 'CssStylesheet',
      value: `.colour-${highlight.colour} { background-color: ${colours[highlight.colour]} }`,
    },
    target: targetsOf(item, highlight, position),
  };
}

/** A second highlight that a backup brought has a name that continues the first one's: a UUID, `~` and more. */
const iriOf = (id: string): string => {
  const [uuid = '', ...rest] = id.split('~');
  return `urn:uuid:${[uuid, ...rest].map(encodeURIComponent).join('#copy-')}`;
};

const textual = (value: string) => ({ type: 'TextualBody', value, format: 'text/plain' });

/** The passage in the article's page, the moment in its recording, or both. */
function targetsOf(
  { url, title, recording }: ExportItem,
  highlight: Highlight,
  position: ExportHighlight['position'],
): object[] {
  const { quote, moment, createdAt } = highlight;
  const styleClass = `colour-${highlight.colour}`;
  const page = { id: url, type: 'Text', format: 'text/html', 'schema:name': title };
  const words = {
    type: 'SpecificResource',
    source: page,
    styleClass,
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
    ],
    state: { type: 'TimeState', sourceDate: new Date(createdAt).toISOString() },
  };
  const sound = moment && {
    type: 'SpecificResource',
    source: recording === null ? page : { id: recording, type: 'Sound' },
    styleClass,
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: `t=${[moment.start, ...(moment.end === null ? [] : [moment.end])].join(',')}`,
    },
  };
  return [...(quote.exact === '' ? [] : [words]), ...(sound ? [sound] : [])];
}
