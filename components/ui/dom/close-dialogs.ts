/** Closes what is open above the page, so that it doesn't hide what comes. A long export stays: it would be canceled. */
export function closeDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog:not(:has(progress))'))
    dialog.close();
}
