type Method = 'get' | 'getKey' | 'getAll' | 'getAllKeys' | 'openCursor' | 'openKeyCursor';

const methods: readonly Method[] = [
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'openCursor',
  'openKeyCursor',
];

/** Number of rows and keys that the database hands out to `run`. Counting rows hands out none. */
export async function countReads(run: () => Promise<unknown>): Promise<number> {
  let reads = 0;
  const restore = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((source) =>
    methods.map((method) => {
      const original = source[method];
      const counted = function (this: typeof source, ...args: Parameters<typeof original>) {
        const request: IDBRequest = Reflect.apply(original, this, args);
        // A cursor succeeds once per row.
        request.addEventListener('success', () => {
          reads += countIn(request.result);
        });
        return request;
      };
      Reflect.set(source, method, counted);
      return () => Reflect.set(source, method, original);
    }),
  );
  try {
    await run();
  } finally {
    for (const undo of restore) undo();
  }
  return reads;
}

function countIn(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  return result === null || result === undefined ? 0 : 1;
}
