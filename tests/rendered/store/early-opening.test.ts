import { afterEach, expect, test } from 'vitest';
import { openEarly, takeEarlyOpening } from '../../../lib/store/db/early-opening.ts';

const name = 'opened-early';

const settled = (request: IDBRequest): Promise<string> =>
  new Promise((resolve) => {
    request.addEventListener('success', () => resolve('success'), { once: true });
    request.addEventListener('error', () => resolve('error'), { once: true });
  });

const deleted = (): Promise<string> => settled(indexedDB.deleteDatabase(name));

async function create(version: number): Promise<void> {
  const request = indexedDB.open(name, version);
  await settled(request);
  request.result.close();
}

const earlyRequest = (): IDBOpenDBRequest => {
  const request = globalThis.earlyOpening?.request;
  if (!request) throw new Error('Nothing was opened early.');
  return request;
};

async function openNow(): Promise<void> {
  openEarly(name);
  await settled(earlyRequest());
}

afterEach(async () => {
  globalThis.earlyOpening = undefined;
  await deleted();
});

test('early opening: the store takes it over as if it had opened the database itself', async () => {
  await create(10);
  await openNow();
  const request = takeEarlyOpening(name, 10);
  const version = await new Promise((resolve) => {
    if (request) request.onsuccess = () => resolve(request.result.version);
  });
  expect(version).toBe(10);
  request?.result.close();
  expect(takeEarlyOpening(name, 10)).toBeUndefined();
});

test('early opening: creates no database', async () => {
  openEarly(name);
  expect(await settled(earlyRequest())).toBe('error');
  expect(takeEarlyOpening(name, 10)).toBeUndefined();
  expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
});

test('early opening: another version is left to the store', async () => {
  await create(20);
  await openNow();
  expect(takeEarlyOpening(name, 10)).toBeUndefined();
  expect(await deleted()).toBe('success');
});

test('early opening: keeps nobody from deleting the database, and is not taken over then', async () => {
  await create(10);
  await openNow();
  expect(await deleted()).toBe('success');
  expect(takeEarlyOpening(name, 10)).toBeUndefined();
});

test('early opening: one that has not ended is closed once it has', async () => {
  await create(10);
  openEarly(name);
  const pending = earlyRequest();
  expect(takeEarlyOpening(name, 10)).toBeUndefined();
  await settled(pending);
  expect(await deleted()).toBe('success');
});
