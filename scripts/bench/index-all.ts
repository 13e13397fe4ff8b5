/** Runs inside the extension: makes the worker index all articles, whose rows were written without it. */
export async function indexAll(): Promise<void> {
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
