/** Stands for Node's own modules, which the sample site's server side imports and the page never calls. */
const onlyOnTheServer = (): never => {
  throw new Error('The page has no Node.');
};

export const createHash = onlyOnTheServer;
export const crc32 = onlyOnTheServer;
export const deflateSync = onlyOnTheServer;
