/** An author's name as written within a sentence: "the Editors". */
export const formatAuthor = (author: string): string => author.replace(/^The /, 'the ');
