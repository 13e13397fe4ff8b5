import { useEffect } from 'preact/hooks';

/** Calls back with each failure of asynchronous work that nothing else in this page handles. */
export function useUncaughtFailure(onFailure: (reason: unknown) => void): void {
  useEffect(() => {
    const told = ({ reason }: PromiseRejectionEvent) => onFailure(reason);
    window.addEventListener('unhandledrejection', told);
    return () => window.removeEventListener('unhandledrejection', told);
  }, []);
}
