/** The version of the rules that cut text into words. An index of another version is rebuilt. */
export const currentWordsVersion = 1;
