/** The id of the field that text is found with. */
export const findFieldId = 'find-in-article';

/** Focuses that field, so that what is typed replaces its text. */
export function focusFindField(): void {
  const field = document.getElementById(findFieldId);
  if (field instanceof HTMLInputElement) field.select();
  field?.focus();
}
