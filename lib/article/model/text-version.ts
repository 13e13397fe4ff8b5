/** Increased when body, text or clean-up rules change. Stored articles with a lower number are rederived. */
export const textVersion = 7;
