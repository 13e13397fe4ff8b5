/** Version of the rules that cut text into words. An index of another version is built again. */
export const currentWordsVersion = 1;
