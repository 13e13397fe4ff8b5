import { useEffect } from 'preact/hooks';
import { test, vi } from 'vitest';
import { ErrorBoundary } from '../../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { useFail } from '../../../components/ui/use-fail.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

test('an error of asynchronous work is shown by the error boundary', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Failing = () => {
    const fail = useFail();
    useEffect(() => {
      Promise.reject(new Error('The file is gone.')).catch(fail);
    }, []);
    return <p>Loading</p>;
  };
  render(
    <ErrorBoundary>
      <Failing />
    </ErrorBoundary>,
  );
  await new RenderedPage().getByRole('alert').getByText('The file is gone.').waitFor();
  vi.restoreAllMocks();
});
