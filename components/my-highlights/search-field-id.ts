/** The id by which a key focuses the field that highlights are searched with. */
export const searchFieldId = 'my-highlights-search';
