import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';

type Replacement = readonly [statement: string, replacement: string];

/** Statements that put a part to use, and what stands in their place. The bundler then leaves the part out. */
const replacements: readonly Replacement[] = [
  // Answers live queries from memory, which the database is created without.
  ['this.use(cacheMiddleware);', ''],
  // Answers queries for the beginning of a compound key. The project asks for ranges of the whole key.
  ['this.use(virtualIndexMiddleware);', ''],
  // Joins the answers of two conditions, which the project never asks for.
  ['ctx.algorithm || ctx.or)', 'ctx.algorithm)'],
  ['if (!ctx.or) {', 'if (true) {'],
  ['ctx.or._iterate(union, coreTrans),', ''],
  ['or: whereCtx.or,', ''],
  // Adds to fields, or removes from them, by values that nothing of the project makes.
  ['if (value instanceof PropModification) {', 'if (false) {'],
  // Says more on a page from `localhost`, which none is.
  ["var debug = typeof location !== 'undefined' &&", 'const debug = false &&'],
  ['debug = value;', ''],
  ['setDebug(debug);', ''],
  // For browsers that don't list their databases, or not yet; the oldest that are supported do.
  ['_onDatabaseCreated(db._deps, dbName);', '{}'],
  ['_onDatabaseDeleted(this._deps, this.name);', ''],
  // Reads the tables of a database whose version is not declared, and the index names of one that others have made.
  ['const req = state.autoSchema || !nativeVerToOpen', 'const req = !nativeVerToOpen'],
  ['if (state.autoSchema && !db._options.allowEmptyDB) {', 'if (false) {'],
  ['if (state.autoSchema)', 'if (false)'],
  [
    'function adjustToExistingIndexNames(db, schema, idbtrans) {',
    'function adjustToExistingIndexNames() { return;',
  ],
  // Follows key paths with dots, and into arrays. The project's are names of fields.
  [
    "var period = keyPath.indexOf('.');\n    if (period !== -1) {\n        var innerObj",
    'if (false) {\n        var innerObj',
  ],
  [
    "var period = keyPath.indexOf('.');\n        if (period !== -1) {\n            var currentKeyPath",
    'if (false) {\n            var currentKeyPath',
  ],
  ['if (isArray(obj) && !isNaN(parseInt(keyPath)))', 'if (false)'],
  // Makes an array of whatever it is given. That is an array, a set, or values one by one.
  [
    'var i, a, x, it;\n    if (arguments.length === 1) {',
    "return arguments.length === 1 && typeof arrayLike === 'object' ? [...arrayLike] : [...arguments]; if (false) {",
  ],
  // Waits for several promises in a way in which no transaction of ours does.
  ['if (NativePromise.allSettled)', 'if (false)'],
  ["if (NativePromise.any && typeof AggregateError !== 'undefined')", 'if (false)'],
  // Lets go of databases that nobody refers to; a page or worker has one, as long as it lives.
  [
    "if (typeof FinalizationRegistry !== 'undefined' &&\n        typeof WeakRef !== 'undefined') {",
    'if (false) {',
  ],
  // Looks at a promise of the browser's own, in case that a page has replaced `Promise`, and starts a thread for it.
  ["if (typeof crypto === 'undefined' || !crypto.subtle)", ''],
  ['(useSafari14Workaround ? idbReady() : DexiePromise.resolve())', 'DexiePromise.resolve()'],
];

/**
 * At each start Dexie asks the database for every table and index, and compares them with what is declared, in a transaction
 * of all tables that the first write waits for. Only an upgrade changes them, so what is declared is what is stored.
 */
const declaredTables: readonly Replacement[] = [
  [
    "const tmpTrans = idbdb.transaction(safariMultiStoreFix(objectStoreNames), 'readonly');",
    `const tmpTrans = {
        db: idbdb,
        objectStore: (name) => {
            const { primKey = {}, indexes = [] } = db._dbSchema[name] ?? {};
            const { keyPath, auto } = primKey;
            const index = (each) => ({ ...each, multiEntry: each.multi });
            return { name, keyPath, autoIncrement: auto, indexNames: indexes, index };
        },
    };`,
  ],
  ['if (!verifyInstalledSchema(db, tmpTrans) && !schemaPatchMode) {', 'if (false) {'],
  ['if (schemaPatchMode) {', 'if (false) {'],
  ["'getAll' in tempStore &&", 'true &&'],
  ["'getAllRecords' in tempStore", "'getAllRecords' in IDBObjectStore.prototype"],
];

/**
 * Dexie adds the keys of every write to those that each live query of each open page has met since its last answer: a fifth
 * of what a restore took. A query needs the keys of the writes that come while it runs. At rest it needs none: each write
 * is compared with it by itself.
 */
const restingQueries: readonly Replacement[] = [
  [
    'extendObservabilitySet(accumMuts, parts);\n            if (shouldNotify()) {',
    'if (accumMuts) extendObservabilitySet(accumMuts, parts);\n            if (obsSetsOverlap(currentObs, parts)) {',
  ],
  [
    'accumMuts = {};\n                        execInGlobalContext(',
    'accumMuts = null;\n                        execInGlobalContext(',
  ],
];

/** Dexie begins a live query in a task of its own. That of a jump begins before the frame in which the list was scrolled. */
const urgentQueries: readonly Replacement[] = [
  ['setTimeout(doQuery, 0);', 'querier.beginsAtOnce ? doQuery() : setTimeout(doQuery, 0);'],
];

/**
 * Dexie notes each key that a live query was answered, 20 ms for 10,000 keys. A query with more than some hundred is told
 * of every change of its table instead.
 */
const longAnswers = ['pkRangeSet', 'delsRangeSet'].map((observed): Replacement => {
  const noted = `${observed}.addKeys(pKeys);`;
  return [noted, `pKeys.length > 500 ? ${observed}.add(FULL_RANGE) : ${noted}`];
});

/** Each start reads how the indexes are declared. Compiling regular expressions for that takes longer than the reading. */
const declaredIndexes: readonly Replacement[] = [
  [
    "index.replace(/([&*]|\\+\\+)/g, '')",
    "index.replace('&', '').replace('*', '').replace('++', '')",
  ],
  ['/^\\[/.test(name)', "name[0] === '['"],
  ["name.match(/^\\[(.*)\\]$/)[1].split('+')", "name.slice(1, -1).split('+')"],
  ['/\\&/.test(index)', "index.includes('&')"],
  ['/\\*/.test(index)', "index.includes('*')"],
  ['/\\+\\+/.test(index)', "index.includes('++')"],
];

/** Calls the hooks of tables, of which only tests have any: middleware of ours sees every write. */
const hooks: readonly Replacement[] = [
  ['this.use(hooksMiddleware);', ''],
  ['creating: [hookCreatingChain, nop],', ''],
  ['updating: [hookUpdatingChain, nop],', ''],
  ['deleting: [hookDeletingChain, nop],', ''],
];

/** Methods of its classes that neither Dexie nor the project calls. */
export const unusedMethods: Readonly<Record<string, readonly string[]>> = {
  Collection: [
    'desc',
    'eachPrimaryKey',
    'eachUniqueKey',
    'firstKey',
    'lastKey',
    'or',
    'raw',
    'sortBy',
    'until',
  ],
  Dexie: ['dynamicallyOpened', 'hasBeenClosed'],
  Table: ['bulkUpdate', 'defineClass', 'mapToClass', 'upsert'],
  Transaction: ['waitFor'],
  WhereClause: [
    'anyOfIgnoreCase',
    'equalsIgnoreCase',
    'inAnyRange',
    'noneOf',
    'notEqual',
    'startsWithAnyOf',
    'startsWithAnyOfIgnoreCase',
    'startsWithIgnoreCase',
  ],
};

/** What is left of the functions and values that Dexie offers beside its methods. */
const usedStatics = new Set([
  'Promise',
  'addons',
  'currentTransaction',
  // A warning names it.
  'delete',
  'dependencies',
  'ignoreTransaction',
  'minKey',
  'on',
  'vip',
]);

/**
 * Dexie's module without the parts that the project doesn't use, which are a sixth of it. Throws where a part isn't found
 * or is called: another version of Dexie has to be looked at.
 */
export function withoutUnusedParts(code: string, parts: { hooks: boolean }): string {
  const all = [
    ...replacements,
    ...restingQueries,
    ...urgentQueries,
    ...longAnswers,
    ...declaredIndexes,
    ...declaredTables,
    ...(parts.hooks ? [] : hooks),
  ];
  const replaced = all.reduce((text, [statement, replacement]) => {
    const [before, after, ...others] = text.split(statement);
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error(`Dexie has \`${statement}\` not once.`);
    return before + replacement + after;
  }, code);
  return withoutMembers(replaced);
}

function withoutMembers(code: string): string {
  const members = membersOf(code);
  const unused = members.filter(({ owner, name }) =>
    owner === null ? !usedStatics.has(name) : unusedMethods[owner]?.includes(name),
  );
  const wanted = Object.values(unusedMethods).flat();
  const missing = wanted.filter((name) => !unused.some((member) => member.name === name));
  if (missing.length > 0) throw new Error(`Dexie has no ${missing.join(', ')}.`);
  // From the last one on, so that the places of the others stay.
  const text = unused
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), code);
  const properties = namesIn(text, /\.(\w+)/g);
  const statics = namesIn(text, /\bDexie(?:\$1)?\.(\w+)/g);
  const called = unused.filter(({ owner, name }) =>
    (owner === null ? statics : properties).has(name),
  );
  if (called.length > 0)
    throw new Error(`Dexie calls ${called.map(({ name }) => name).join(', ')}.`);
  return text;
}

const namesIn = (text: string, pattern: RegExp): ReadonlySet<string | undefined> =>
  new Set([...text.matchAll(pattern)].map(([, name]) => name));

/** A method of a class of Dexie's, or a property of `Dexie` itself, which has no owner. */
interface Member {
  owner: string | null;
  name: string;
  start: number;
  end: number;
}

function membersOf(code: string): Member[] {
  const members: Member[] = [];
  const visitClass = ({ id, body }: ESTree.Class) => {
    for (const each of body.body)
      if (each.type === 'MethodDefinition' && each.key.type === 'Identifier')
        members.push({ ...each, owner: id?.name ?? '', name: each.key.name });
  };
  new Visitor({
    ClassDeclaration: visitClass,
    ClassExpression: visitClass,
    CallExpression({ callee, arguments: [target, values] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'props') return;
      if (target?.type !== 'Identifier' || target.name !== 'Dexie') return;
      if (values?.type !== 'ObjectExpression') return;
      for (const each of values.properties)
        if (each.type === 'Property' && each.key.type === 'Identifier') {
          // With the comma behind it.
          const end = each.end + (code[each.end] === ',' ? 1 : 0);
          members.push({ owner: null, name: each.key.name, start: each.start, end });
        }
    },
  }).visit(parseSync('dexie.mjs', code).program);
  return members;
}

/** Leaves the unused parts of Dexie out of the bundle, and out of what the unit tests run, which need the hooks. */
export const trimmedDexie = (parts: { hooks: boolean }): Plugin => ({
  name: 'trimmed-dexie',
  transform: (code, id) =>
    /[\\/]dexie[\\/]dist[\\/]modern[\\/]dexie\.mjs$/.test(id)
      ? withoutUnusedParts(code, parts)
      : null,
});
