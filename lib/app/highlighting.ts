import type { Article } from '../article/article.ts';
import type { Colour, Highlight, Moment } from '../highlight/highlight.ts';
import { mergeInto, type Placed } from '../highlight/merge.ts';
import { noteLimit } from '../highlight/note.ts';
import type { ShownVersion } from '../highlight/place-highlights.ts';
import { quoteAt, type Span } from '../highlight/selector.ts';
import { readSpelling } from '../store/tags.ts';
import { withoutTag, withTags } from '../tag.ts';
import { changeHighlights } from './change-highlights.ts';

/** The article that is on the screen, the version of it, and where its highlights are. */
export interface Page {
  article: Article;
  version: ShownVersion;
  placed: readonly Placed[];
}

/** What came of a change. */
export interface Changed {
  /** The highlight that it left. */
  id: string;
  /** By which it can be undone; `null` where nothing changed. */
  act: number | null;
  /** How many other highlights are now part of it. */
  joined: number;
}

/** A change that is on its way. */
export interface Making {
  /** The highlight as the page can show it at once. */
  shown: Placed;
  stored: Promise<Changed>;
}

/** Marks words; where they touch others that are marked, all become one highlight. */
export function makeHighlight(
  page: Page,
  { start, end }: Span,
  colour: Colour,
  moment: Moment | null = null,
): Making {
  const { article, version } = page;
  const at = Date.now();
  const { url, title, author, publishedAt } = article;
  const span = { start, end };
  const highlight: Highlight = {
    ...{ id: crypto.randomUUID(), url, title, author, publishedAt, version: version.hash },
    ...{ quote: quoteAt(version.text, span), span, moment, colour, note: '', tags: [] },
    ...{ createdAt: at, changedAt: at },
  };
  return put(page, { highlight, span }, 'made');
}

/** Gives a highlight whose words are no more a new place, with all that it had. */
export const placeAgain = (page: Page, orphan: Highlight, { start, end }: Span): Making =>
  put(page, { highlight: { ...orphan, changedAt: Date.now() }, span: { start, end } }, 'placed');

function put({ version, placed }: Page, made: Placed, what: 'made' | 'placed'): Making {
  const { id, changedAt } = made.highlight;
  const touched = placed.filter(
    ({ span }) => span.start < made.span.end && made.span.start < span.end,
  );
  const ids = [id, ...touched.map(({ highlight }) => highlight.id)];
  const join = (own: Highlight, existing: readonly Placed[]) => {
    const { kept, absorbed } = mergeInto({ ...made, highlight: own }, existing);
    const { highlight, span } = kept;
    const place = { version: version.hash, span, quote: quoteAt(version.text, span) };
    return { kept: { highlight: { ...highlight, ...place }, span }, absorbed };
  };
  const store = async (): Promise<Changed> => {
    let left = { id, joined: 0 };
    const decide = (stored: Highlight[]) => {
      const byId = new Map(stored.map((row) => [row.id, row]));
      const own = { ...(byId.get(id) ?? made.highlight), changedAt };
      const existing = touched.flatMap((each) => {
        const highlight = byId.get(each.highlight.id);
        return highlight ? [{ ...each, highlight }] : [];
      });
      const { kept, absorbed } = join(own, existing);
      left = { id: kept.highlight.id, joined: existing.length };
      const gone = [...absorbed.map((each) => each.id), id].filter((each) => each !== left.id);
      return { put: [kept.highlight], remove: gone };
    };
    const deed = what === 'made' && touched.length > 0 ? 'joined' : what;
    const act = await changeHighlights(ids, decide, { what: deed, at: changedAt, sitting: null });
    return { ...left, act };
  };
  return { shown: join(made.highlight, touched).kept, stored: store() };
}

/** Gives a highlight another colour. */
export const recolourHighlight = (id: string, colour: Colour): Promise<number | null> =>
  change(id, () => ({ colour }), 'recoloured');

/** Names a sitting at a note: all that is written in it is undone as one. */
export const beginNote = (): string => crypto.randomUUID();

/** Writes a highlight's note, as far as a note can hold it. */
export const writeNote = (id: string, note: string, sitting: string): Promise<number | null> =>
  change(id, () => ({ note: withinLimit(note) }), 'noted', sitting);

const withinLimit = (note: string): string =>
  note.length > noteLimit ? note.slice(0, noteLimit).replace(/[\ud800-\udbff]$/, '') : note;

/** Files a highlight under tags, as they are written in a line, between commas. */
export async function addTags(id: string, line: string): Promise<number | null> {
  const spelling = await readSpelling();
  return change(id, ({ tags }) => ({ tags: withTags(tags, line, spelling) }), 'tagged');
}

/** Takes a highlight out from under a tag. */
export const removeTag = (id: string, tag: string): Promise<number | null> =>
  change(id, ({ tags }) => ({ tags: withoutTag(tags, tag) }), 'tagged');

/** Removes a highlight with its note. */
export const deleteHighlight = (id: string): Promise<number | null> =>
  changeHighlights([id], () => ({ put: [], remove: [id] }), {
    what: 'deleted',
    at: Date.now(),
    sitting: null,
  });

type Fields = Partial<Pick<Highlight, 'colour' | 'note' | 'tags'>>;

function change(
  id: string,
  fields: (stored: Highlight) => Fields,
  what: 'recoloured' | 'noted' | 'tagged',
  sitting: string | null = null,
): Promise<number | null> {
  const at = Date.now();
  const decide = (stored: Highlight[]) => ({
    put: stored.flatMap((row) => {
      const changed = { ...row, ...fields(row) };
      return JSON.stringify(changed) === JSON.stringify(row) ? [] : { ...changed, changedAt: at };
    }),
    remove: [],
  });
  return changeHighlights([id], decide, { what, at, sitting });
}
