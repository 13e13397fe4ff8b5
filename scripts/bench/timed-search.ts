// These functions are sent as source text and run inside an extension.

/** A request to the database that can be sent again. A range is `[lower, upper, lowerOpen, upperOpen]`. */
export interface DatabaseRequest {
  store: string;
  index: string | null;
  method: string;
  key: unknown;
  range: readonly unknown[] | null;
  /** The other fields of an options argument; `null` where the arguments are positional. */
  named: object | null;
  /** The second argument. */
  more: unknown;
}

/** The parts of a search result that are measured. */
interface Found {
  facetColumns(): Promise<object>;
  matching(filters: readonly object[]): Promise<{ articleIds: readonly number[] }>;
}

type Search = (request: object) => AsyncGenerator<Found, void>;

interface SearchModule {
  createArticleSearches(): {
    begin(): Search;
    prepare(search: Search, now: number): Promise<void>;
  };
}

interface FacetsModule {
  resultFacets: readonly string[];
  countFacet(columns: object, by: string, articleIds: readonly number[]): unknown;
  countYears(matching: object, startOfYear: (year: number) => number): unknown;
}

interface TimedText {
  chunk: string;
  text: string;
}

interface TimedTexts {
  chunk: string;
  texts: readonly string[];
  /** Ms from the focus of the search field to the first letter. */
  untilTyped: number;
}

/** Makes the worker index all articles, whose rows were written without it. */
export async function indexAgain(): Promise<void> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const beginning = database.transaction(['meta', 'unindexed', 'searchSegments'], 'readwrite');
  beginning.objectStore('searchSegments').clear();
  beginning.objectStore('unindexed').clear();
  beginning.objectStore('meta').put({ key: 'searchIndexRestart', value: 2 ** 40 });
  await new Promise((resolve) => beginning.addEventListener('complete', resolve));
  const isDone = async (): Promise<boolean> => {
    const job = database.transaction('jobs').objectStore('jobs').get('searchIndex');
    await new Promise((resolve) => job.addEventListener('success', resolve));
    return job.result === undefined;
  };
  // A run of jobs ends after some minutes. It answers at once while another one is in progress.
  do {
    await chrome.runtime.sendMessage({ command: 'runJobs', args: [] });
    await new Promise((resolve) => setTimeout(resolve, 200));
  } while (!(await isDone()));
  database.close();
}

/** The bytes of all blocks of the index. */
export async function indexedBytes(): Promise<number> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const cursor = opening.result
    .transaction('searchBlocks')
    .objectStore('searchBlocks')
    .openCursor();
  let sum = 0;
  await new Promise<void>((resolve) => {
    cursor.addEventListener('success', () => {
      if (!cursor.result) return resolve();
      sum += cursor.result.value.bytes.length;
      cursor.result.continue();
    });
  });
  opening.result.close();
  return sum;
}

/** The database requests of a first search. The page must send no others meanwhile; cursors are not recorded. */
export async function requestsOfSearch({ chunk, text }: TimedText): Promise<DatabaseRequest[]> {
  const { createArticleSearches }: SearchModule = await import(chunk);
  const request = { text, filters: [], order: 'relevance', now: Date.now() };
  // Opens the database first, as a panel has by then.
  await createArticleSearches().begin()(request).next();
  const requests: DatabaseRequest[] = [];
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const method of ['get', 'getAll', 'getAllKeys', 'count']) {
      const original = Reflect.get(prototype, method);
      Reflect.set(
        prototype,
        method,
        function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
          const [first, more] = args;
          const isNamed = Object.prototype.toString.call(first) === '[object Object]';
          const { query: key, ...named } = isNamed ? Object(first) : { query: first };
          const range = key instanceof IDBKeyRange ? key : null;
          requests.push({
            store: this instanceof IDBIndex ? this.objectStore.name : this.name,
            index: this instanceof IDBIndex ? this.name : null,
            method,
            key: range ? null : key,
            range: range && [range.lower, range.upper, range.lowerOpen, range.upperOpen],
            named: isNamed ? named : null,
            more,
          });
          return Reflect.apply(original, this, args);
        },
      );
    }
  await createArticleSearches().begin()(request).next();
  return requests;
}

/** Sends these requests all at once. Resolves to the time until all are answered, in ms. */
export async function repeatRequests(requests: readonly DatabaseRequest[]): Promise<number> {
  const opening = indexedDB.open('reex-reader');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const rangeOf = ([lower, upper, lowerOpen, upperOpen]: readonly unknown[]): IDBKeyRange => {
    if (lower === undefined) return IDBKeyRange.upperBound(upper, Boolean(upperOpen));
    if (upper === undefined) return IDBKeyRange.lowerBound(lower, Boolean(lowerOpen));
    return IDBKeyRange.bound(lower, upper, Boolean(lowerOpen), Boolean(upperOpen));
  };
  const began = performance.now();
  const transaction = database.transaction([...new Set(requests.map(({ store }) => store))]);
  for (const { store, index, method, key, range, named, more } of requests) {
    const objects = transaction.objectStore(store);
    const from = index === null ? objects : objects.index(index);
    const query = range ? rangeOf(range) : (key ?? undefined);
    const args = named ? [{ ...named, query }] : [query, more ?? undefined];
    Reflect.apply(Reflect.get(from, method), from, args);
  }
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const took = performance.now() - began;
  database.close();
  return took;
}

/** Ms until a text has ids and first rows, and until the articles that the index lacks were searched as well. */
export interface SearchTimes {
  first: number;
  whole: number;
}

/**
 * The times of these texts, one after the other. The search is prepared from the focus of the field on, as in a panel.
 * The page holds the search afterward.
 */
export async function timeSearches({
  chunk,
  texts,
  untilTyped,
}: TimedTexts): Promise<SearchTimes[]> {
  const { createArticleSearches }: SearchModule = await import(chunk);
  const { begin, prepare } = createArticleSearches();
  const search = begin();
  void prepare(search, Date.now());
  await new Promise((resolve) => setTimeout(resolve, untilTyped));
  const taken: SearchTimes[] = [];
  for (const text of texts) {
    const began = performance.now();
    const request = { text, filters: [], order: 'relevance', now: Date.now() };
    const times: number[] = [];
    for await (const _found of search(request)) times.push(performance.now() - began);
    taken.push({ first: times[0] ?? Number.NaN, whole: times.at(-1) ?? Number.NaN });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  Reflect.set(globalThis, 'heldSearch', search);
  return taken;
}

/** Lets go of the search that `timeSearches` holds. */
export function forgetSearch(): void {
  Reflect.deleteProperty(globalThis, 'heldSearch');
}

interface TimedFacets extends TimedText {
  facetsChunk: string;
}

/**
 * How long counting the facets of a text's results takes, in ms, as the filter menu does some time after they are
 * shown.
 */
export async function timeFacets({ chunk, facetsChunk, text }: TimedFacets): Promise<number> {
  const { createArticleSearches }: SearchModule = await import(chunk);
  const { resultFacets, countFacet, countYears }: FacetsModule = await import(facetsChunk);
  const request = { text, filters: [], order: 'relevance', now: Date.now() };
  let found: Found | undefined;
  for await (const each of createArticleSearches().begin()(request)) found = each;
  if (!found) throw new Error('Nothing was found.');
  // The panel reads the columns once the results are shown.
  await found.facetColumns();
  const began = performance.now();
  const columns = await found.facetColumns();
  const matching = await found.matching([]);
  for (const by of resultFacets) countFacet(columns, by, matching.articleIds);
  countYears(matching, (year) => new Date(year, 0, 1).getTime());
  return performance.now() - began;
}

/** The times of a typed text in a panel, in ms. */
export interface TypedTimes {
  /** Until its results were painted. */
  painted: number;
  /** From then until the last snippet in view was shown. */
  snippets: number;
  /** The most that a row in view has moved meanwhile, in pixels. */
  moved: number;
}

/**
 * Types each text into the panel's search field, one after the other. Each must have other results than the one before.
 */
export async function timeTyped(texts: readonly string[]): Promise<TypedTimes[]> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const task = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  const field = document.querySelector<HTMLInputElement>('.SearchBox input');
  const list = document.querySelector('main');
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const shown = () =>
    rows()
      .slice(0, 5)
      .map(({ dataset }) => dataset.row)
      .join(' ');
  const topOf = (each: HTMLElement): number => each.getBoundingClientRect().top;
  const places = () => new Map(rows().map((each) => [each.dataset.row, topOf(each)]));
  const taken: TypedTimes[] = [];
  for (const text of texts) {
    const before = shown();
    let last = 0;
    let first: ReturnType<typeof places> = new Map();
    const watch = new MutationObserver((changes) => {
      const isInView = ({ target }: MutationRecord) => {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest<HTMLElement>('[data-row]');
        return row && (first.get(row.dataset.row) ?? innerHeight) < innerHeight;
      };
      if (changes.some(isInView)) last = performance.now();
    });
    const began = performance.now();
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    while (shown() === before) {
      if (performance.now() - began > 10_000) throw new Error(`Nothing else was found: ${text}`);
      await frame();
    }
    // Code before a frame sees what the frame paints, and the next task begins after the paint.
    await task();
    const painted = performance.now();
    first = places();
    if (list) watch.observe(list, { childList: true, subtree: true, characterData: true });
    await new Promise((done) => setTimeout(done, 1_000));
    watch.disconnect();
    const seen = [...places()].filter(([id]) => (first.get(id) ?? innerHeight) < innerHeight);
    const moves = seen.map(([id, top]) => Math.abs(top - (first.get(id) ?? top)));
    taken.push({
      painted: painted - began,
      snippets: Math.max(0, last - painted),
      moved: Math.max(0, ...moves),
    });
  }
  return taken;
}

/** Runs before a page's own scripts: counts the reads of the index. */
export function countIndexReads(): void {
  Reflect.set(globalThis, 'indexReads', 0);
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const method of ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']) {
      const original = Reflect.get(prototype, method);
      Reflect.set(
        prototype,
        method,
        function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
          const { name } = this instanceof IDBIndex ? this.objectStore : this;
          if (name.startsWith('search'))
            Reflect.set(globalThis, 'indexReads', Reflect.get(globalThis, 'indexReads') + 1);
          return Reflect.apply(original, this, args);
        },
      );
    }
}

/** The number of reads of the index, plus the number of search files that were loaded. */
export function indexReads(): number {
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  const loaded = files.filter((name) =>
    /\/(?:article-searches|result-facets|snippets)-/.test(name),
  );
  return Number(Reflect.get(globalThis, 'indexReads')) + loaded.length;
}
