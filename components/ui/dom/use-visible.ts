import { useEffect, useState } from 'preact/hooks';

/** Whether the page is visible, rather than in a background tab or behind a closed panel. */
export function useVisible(): boolean {
  const [visible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const update = () => setVisible(document.visibilityState === 'visible');
    // The page may have been hidden since the first render.
    update();
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);
  return visible;
}
