import { onTestFinished, test, vi } from 'vitest';
import { useVisible } from '../../../components/ui/dom/use-visible.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

function Shown() {
  return <p>{useVisible() ? 'visible' : 'hidden'}</p>;
}

test('visible: a page that is hidden right after its first render is told to be', async () => {
  render(<Shown />);
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  onTestFinished(() => visibility.mockRestore());
  document.dispatchEvent(new Event('visibilitychange'));
  await new RenderedPage().getByText('hidden').waitFor();
});
