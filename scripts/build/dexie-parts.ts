import { type ESTree, type Plugin, parseSync, Visitor } from 'vite';

type Replacement = readonly [statement: string, replacement: string];

/** Statements that use a part, and their replacements. The bundler then leaves the part out. */
const replacements: readonly Replacement[] = [
  // Answers live queries from memory. The database is created without that cache.
  ['this.use(cacheMiddleware);', ''],
  // Queries the beginning of a compound key. The project queries ranges of the whole key.
  ['this.use(virtualIndexMiddleware);', ''],
  // Joins the answers of two conditions, which the project never does.
  ['ctx.algorithm || ctx.or)', 'ctx.algorithm)'],
  ['if (!ctx.or) {', 'if (true) {'],
  ['ctx.or._iterate(union, coreTrans),', ''],
  ['or: whereCtx.or,', ''],
  // Adds to fields or removes from them by special values, which the project never makes.
  ['if (value instanceof PropModification) {', 'if (false) {'],
  // Debugs pages from `localhost`, and no page of the extension is one.
  ["var debug = typeof location !== 'undefined' &&", 'const debug = false &&'],
  ['debug = value;', ''],
  ['setDebug(debug);', ''],
  // Says in the console that a connection gives way to another one, or that one doesn't. `lib/store` tells the user.
  [
    `if (ev.newVersion > 0)
                console.warn(\`Another connection wants to upgrade database '\${this.name}'. Closing db now to resume the upgrade.\`);
            else
                console.warn(\`Another connection wants to delete database '\${this.name}'. Closing db now to resume the delete request.\`);`,
    '',
  ],
  [
    `this.on('blocked', (ev) => {
            if (!ev.newVersion || ev.newVersion < ev.oldVersion)
                console.warn(\`Dexie.delete('\${this.name}') was blocked\`);
            else
                console.warn(\`Upgrade '\${this.name}' blocked by other connection holding version \${ev.oldVersion / 10}\`);
        });`,
    '',
  ],
  // For browsers that can't list their databases. The oldest supported browsers can.
  ['_onDatabaseCreated(db._deps, dbName);', '{}'],
  ['_onDatabaseDeleted(this._deps, this.name);', ''],
  // Reads the tables of a database with undeclared version, and the index names of one that other code has created.
  ['const req = state.autoSchema || !nativeVerToOpen', 'const req = !nativeVerToOpen'],
  ['if (state.autoSchema && !db._options.allowEmptyDB) {', 'if (false) {'],
  ['if (state.autoSchema)', 'if (false)'],
  [
    'function adjustToExistingIndexNames(db, schema, idbtrans) {',
    'function adjustToExistingIndexNames() { return;',
  ],
  // Follows key paths with dots, and into arrays. The project's key paths are field names.
  [
    "var period = keyPath.indexOf('.');\n    if (period !== -1) {\n        var innerObj",
    'if (false) {\n        var innerObj',
  ],
  [
    "var period = keyPath.indexOf('.');\n        if (period !== -1) {\n            var currentKeyPath",
    'if (false) {\n            var currentKeyPath',
  ],
  ['if (isArray(obj) && !isNaN(parseInt(keyPath)))', 'if (false)'],
  // Converts any value to an array. Here it gets an array, a set, or separate arguments.
  [
    'var i, a, x, it;\n    if (arguments.length === 1) {',
    "return arguments.length === 1 && typeof arrayLike === 'object' ? [...arrayLike] : [...arguments]; if (false) {",
  ],
  // Tells the console which call an error came from, while it debugs.
  ['if (this._consoleTask)\n                rv._consoleTask = this._consoleTask;', ''],
  // Gives other code access to the insides of promises. Errors are mapped by the only function that is ever set.
  ['totalEchoes: { get: () => totalEchoes },\n    newPSD: newScope,', ''],
  [
    `scheduler: {
        get: () => asap,
        set: (value) => {
            asap = value;
        },
    },
    rejectionMapper: {
        get: () => rejectionMapper,
        set: (value) => {
            rejectionMapper = value;
        },
    },`,
    '',
  ],
  ['DexiePromise.rejectionMapper = mapError;', ''],
  ['reason = rejectionMapper(reason);', 'reason = mapError(reason);'],
  // Rejects promises after a time, and catches errors by their class or name.
  [
    `timeout: function (ms, msg) {
        return ms < Infinity
            ? new DexiePromise((resolve, reject) => {
                var handle = setTimeout(() => reject(new exceptions.Timeout(msg)), ms);
                this.then(resolve, reject).finally(clearTimeout.bind(null, handle));
            })
            : this;
    },`,
    '',
  ],
  [
    'if (arguments.length === 1)\n            return this.then(null, onRejected);',
    'return this.then(null, onRejected);',
  ],
  // Finds rows by an object of values.
  ['if (keyOrCrit && keyOrCrit.constructor === Object)', 'if (false)'],
  ['const keyPaths = keys(indexOrCrit);', 'return; const keyPaths = [];'],
  // Deletes the documents of its own add-on together with rows.
  ['if (!yProps)\n        return res;', 'return res;'],
  [
    "if (mode !== 'readonly')\n            storeNames.forEach(",
    'if (false)\n            storeNames.forEach(',
  ],
  ['!ctx.table.schema.yProps &&', ''],
  // Runs generators as transactions, and events once.
  [
    "else if (typeof returnValue.next === 'function' &&\n                    typeof returnValue.throw === 'function') {",
    'else if (false) {',
  ],
  [
    `this.once = (event, callback) => {
            const fn = (...args) => {
                this.on(event).unsubscribe(fn);
                callback.apply(this, args);
            };
            return this.on(event, fn);
        };`,
    '',
  ],
  // Modifies rows in batches of another size.
  ['if (modifyChunkSize) {', 'if (false) {'],
  // Tells what a live query has answered last, and a subscriber that it is one.
  ['observable.hasValue = () => hasValue;\n    observable.getValue = () => currentValue;', ''],
  ['observer.start && observer.start(subscription);', ''],
  // Waits for several promises by methods that no transaction of the project uses.
  ['if (NativePromise.allSettled)', 'if (false)'],
  ["if (NativePromise.any && typeof AggregateError !== 'undefined')", 'if (false)'],
  // Closes databases that nothing refers to anymore. A page or worker has one, for its whole life.
  [
    "if (typeof FinalizationRegistry !== 'undefined' &&\n        typeof WeakRef !== 'undefined') {",
    'if (false) {',
  ],
  // Makes a native promise in case a page has replaced `Promise`, which starts a thread.
  ["if (typeof crypto === 'undefined' || !crypto.subtle)", ''],
  ['(useSafari14Workaround ? idbReady() : DexiePromise.resolve())', 'DexiePromise.resolve()'],
];

/** Looks for what every supported browser has, or works around old versions of Safari. */
const otherBrowsers: readonly Replacement[] = [
  [
    `typeof globalThis !== 'undefined'
    ? globalThis
    : typeof self !== 'undefined'
        ? self
        : typeof window !== 'undefined'
            ? window
            : global;`,
    'globalThis;',
  ],
  ["if (typeof Promise !== 'undefined' && !_global.Promise) {", 'if (false) {'],
  ["(typeof Reflect === 'undefined' ? keys : Reflect.ownKeys)", 'Reflect.ownKeys'],
  ["typeof Symbol !== 'undefined' ? Symbol.iterator : '@@iterator'", 'Symbol.iterator'],
  ["typeof Symbol !== 'undefined'\n    ? (fn)", 'true ? (fn)'],
  ["if (typeof Symbol !== 'undefined' && Symbol.toStringTag)", ''],
  ["typeof Symbol !== 'undefined' && 'observable' in Symbol\n    ? Symbol.observable\n    :", ''],
  ["typeof Promise === 'undefined'\n    ? []\n    :", ''],
  ["if (('' + nativePromiseThen).indexOf('[native code]') === -1) {", 'if (false) {'],
  ["'isFrozen' in Object && ", ''],
  [
    `_global.indexedDB ||
            _global.mozIndexedDB ||
            _global.webkitIndexedDB ||
            _global.msIndexedDB,`,
    '_global.indexedDB,',
  ],
  [' || _global.webkitIDBKeyRange', ''],
  [
    ` &&
                !(typeof navigator !== 'undefined' &&
                    /Safari/.test(navigator.userAgent) &&
                    !/(Chrome\\/|Edge\\/)/.test(navigator.userAgent) &&
                    [].concat(navigator.userAgent.match(/Safari\\/(\\d*)/))[1] < 604),`,
    ',',
  ],
];

/**
 * At each start, Dexie reads every table and index from the database and compares them with the declaration, in a
 * transaction on all tables, which the first write waits for. Only an upgrade changes the tables, so the declaration is
 * right.
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
  ["'getAll' in tempStore", 'true'],
  ["'getAllRecords' in tempStore", "'getAllRecords' in IDBObjectStore.prototype"],
];

/**
 * For each live query of each open page, Dexie collects the keys of all writes since its last answer, which took a
 * fifth of a restore. A query needs the keys of writes only while it runs. At rest it needs none, because each write is
 * compared with it separately.
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

/**
 * Dexie begins a live query in a task of its own. After a jump, the query begins before the frame in which the list was
 * scrolled.
 */
const urgentQueries: readonly Replacement[] = [
  ['setTimeout(doQuery, 0);', 'querier.beginsAtOnce ? doQuery() : setTimeout(doQuery, 0);'],
];

/**
 * Dexie records each key in the answer of a live query, which takes 20 ms for 10,000 keys. A query with more than 500
 * is notified of every change of its table instead.
 */
const longAnswers = ['pkRangeSet', 'delsRangeSet'].map((observed): Replacement => {
  const noted = `${observed}.addKeys(pKeys);`;
  return [noted, `pKeys.length > 500 ? ${observed}.add(FULL_RANGE) : ${noted}`];
});

/**
 * Each start parses the declaration of the indexes. Compiling regular expressions for that takes longer than the
 * parsing.
 */
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

/** Calls the hooks of tables, which only tests have. The project sees writes by its own middleware. */
const hooks: readonly Replacement[] = [
  ['this.use(hooksMiddleware);', ''],
  ['creating: [hookCreatingChain, nop],', ''],
  ['updating: [hookUpdatingChain, nop],', ''],
  ['deleting: [hookDeletingChain, nop],', ''],
];

/** What errors say about calls that the compiler refuses. Their classes and places stay. */
const misuses: readonly Replacement[] = [
  'Invalid table argument to Dexie.transaction(). Only Table or String are allowed',
  'Cannot enter a sub-transaction with READWRITE mode when parent transaction is READONLY',
  'bulkAdd(): keys argument invalid on tables with inbound keys',
  'bulkPut(): keys argument invalid on tables with inbound keys',
  'Cannot add version when database is open',
  'Given version is not a positive number',
  'Index must have a name and cannot be an empty string',
  'Invalid closeOptions argument to db.delete()',
  'Only primary key can be marked as autoIncrement (++)',
  'Primary key cannot be multiEntry*',
  ' Please visit https://tinyurl.com/y2uuvskb',
  ' See http://bit.ly/2kdckMn',
].map((text) => [text, '']);

/** Methods of Dexie's classes that neither Dexie nor the project calls. */
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

/** The static functions and values of `Dexie` that are kept. */
const usedStatics = new Set([
  'Promise',
  'addons',
  'currentTransaction',
  'dependencies',
  'ignoreTransaction',
  'minKey',
  'on',
  'vip',
]);

/**
 * Dexie's module without the parts that the project doesn't use, which are a sixth of it. Throws if a part is missing
 * or is called, because then a new version of Dexie has to be checked.
 */
export function withoutUnusedParts(code: string, parts: { hooks: boolean }): string {
  const all = [
    ...replacements,
    ...otherBrowsers,
    ...restingQueries,
    ...urgentQueries,
    ...longAnswers,
    ...declaredIndexes,
    ...declaredTables,
    ...misuses,
    ...(parts.hooks ? [] : hooks),
  ];
  const replaced = all.reduce((text, [statement, replacement]) => {
    const [before, after, ...others] = text.split(statement);
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error(`Dexie has \`${statement}\` not once.`);
    return before + replacement + after;
  }, code);
  return withShortNames(withoutMembers(replaced));
}

/** Gives short names to Dexie's own members, which begin with an underscore. Names that also occur in strings are kept. */
function withShortNames(code: string): string {
  const own = namesIn(code, /(?<![\w$'"`])(_[a-z]\w*)/gi);
  const quoted = namesIn(code, /['"`](_\w+)/g);
  const names = [...own].filter((name) => !quoted.has(name));
  const short = new Map(names.map((name, at) => [name, `$${at.toString(36)}`]));
  return code.replace(/(?<![\w$'"`])_[a-z]\w*/gi, (name) => short.get(name) ?? name);
}

function withoutMembers(code: string): string {
  const members = membersOf(code);
  const unused = members.filter(({ owner, name }) =>
    owner === null ? !usedStatics.has(name) : unusedMethods[owner]?.includes(name),
  );
  const wanted = Object.values(unusedMethods).flat();
  const missing = wanted.filter((name) => !unused.some((member) => member.name === name));
  if (missing.length > 0) throw new Error(`Dexie has no ${missing.join(', ')}.`);
  // From the last to the first, so that the positions of the others stay valid.
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
          // Includes the comma after it.
          const end = each.end + (code[each.end] === ',' ? 1 : 0);
          members.push({ owner: null, name: each.key.name, start: each.start, end });
        }
    },
  }).visit(parseSync('dexie.mjs', code).program);
  return members;
}

/** Removes the unused parts of Dexie from the bundle, and from the code of the unit tests, which need the hooks. */
export const trimmedDexie = (parts: { hooks: boolean }): Plugin => ({
  name: 'trimmed-dexie',
  transform: (code, id) =>
    /[\\/]dexie[\\/]dist[\\/]modern[\\/]dexie\.mjs$/.test(id)
      ? withoutUnusedParts(code, parts)
      : null,
});
