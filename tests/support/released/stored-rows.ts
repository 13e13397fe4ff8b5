/** How a table is created in any browser. */
export interface StoreShape {
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
}

/** A database as JSON, with the version that the browser counts. Bytes are base64. */
export interface WrittenDatabase {
  name: string;
  version: number;
  stores: Record<string, StoreShape>;
  rows: Record<string, unknown[]>;
}

/** Reads a whole database as it is, including rows that guards refuse. */
export async function writtenDatabase(database: IDBDatabase): Promise<WrittenDatabase> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores: WrittenDatabase['stores'] = {};
  const read = names.map((name) => {
    const store = transaction.objectStore(name);
    stores[name] = shapeOf(store);
    return answer(store.getAll());
  });
  const all = await Promise.all(read);
  const written = await Promise.all(all.map((rows) => Promise.all(rows.map(writtenValue))));
  const rows = Object.fromEntries(names.map((name, place) => [name, written[place] as unknown[]]));
  return { name: database.name, version: database.version, stores, rows };
}

const shapeOf = (store: IDBObjectStore): StoreShape => ({
  keyPath: store.keyPath,
  autoIncrement: store.autoIncrement,
  indexes: [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name);
    return { name, keyPath, unique, multiEntry };
  }),
});

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A value in a form that JSON can hold, fields in alphabetical order. */
async function writtenValue(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return { $type: value.type, $base64: base64(await value.bytes()) };
  if (value instanceof Uint8Array) return { $base64: base64(value) };
  if (Array.isArray(value)) return Promise.all(value.map(writtenValue));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    await Promise.all(fields.map(async ([name, field]) => [name, await writtenValue(field)])),
  );
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Creates a database from its written form. Runs in Node and, as text, in any browser. */
export async function createWritten({
  name,
  version,
  stores,
  rows,
}: WrittenDatabase): Promise<void> {
  const readValue = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(readValue);
    if (typeof value !== 'object' || value === null) return value;
    const { $base64, $type } = value as { $base64?: string; $type?: string };
    if ($base64 === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, readValue(each)]));
    const bytes = Uint8Array.from(atob($base64), (letter) => letter.charCodeAt(0));
    return $type === undefined ? bytes : new Blob([bytes], { type: $type });
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const [table, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
        for (const { name, keyPath, ...kind } of indexes) store.createIndex(name, keyPath, kind);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(Object.keys(rows), 'readwrite');
    for (const [table, all] of Object.entries(rows))
      for (const row of all) transaction.objectStore(table).add(readValue(row));
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}
