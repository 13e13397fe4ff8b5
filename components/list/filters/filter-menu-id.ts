/** The id by which a key opens the filter menu. */
export const filterMenuId = 'filter-menu';
