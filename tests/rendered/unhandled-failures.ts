/** Failures that nothing has handled. A page tells them to the user; a test that provokes one takes it out. */
export const unhandledFailures: unknown[] = [];

// Vitest itself reports them only while no page listens for them.
window.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  unhandledFailures.push(event.reason);
});
