// What goes on in a process: the drawing with counts and colours, taken from the table beside it. The table is asked for
// anew when work changed, a little later than the server keeps its counts.
import htmx from 'htmx.org';

const settled = 2300;

export function looks(root: ParentNode): void {
  const page = root.querySelector<HTMLElement>('[data-look]:not([data-woken])');
  if (!page) return;
  page.dataset.woken = '';
  const figure = page.querySelector<HTMLElement>('figure[data-live-drawing]');
  const redraw = figure ? drawn(figure, page) : undefined;
  let waiting: number | undefined;
  const changed = (): void => {
    if (!page.isConnected) document.body.removeEventListener('work-changed', changed);
    else waiting ??= window.setTimeout(anew, settled);
  };
  async function anew(): Promise<void> {
    waiting = undefined;
    const traffic = page!.querySelector<HTMLElement>('#traffic');
    if (!traffic) return;
    const focus = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-element]')?.dataset.element;
    await htmx.ajax('get', page!.dataset.look ?? '', { target: traffic, swap: 'innerHTML' });
    if (focus) traffic.querySelector<HTMLElement>(`[data-element="${CSS.escape(focus)}"] a`)?.focus({ preventScroll: true });
    (await redraw)?.();
  }
  document.body.addEventListener('work-changed', changed);
}

async function drawn(figure: HTMLElement, page: HTMLElement): Promise<(() => void) | undefined> {
  const { liveDrawing } = await import('./live-drawing');
  return liveDrawing(figure, page);
}

/** All that are shown can be chosen at once, no others. */
export function choosing(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-choose-all]:not([data-woken])')) {
    form.dataset.woken = '';
    for (const button of form.querySelectorAll<HTMLButtonElement>('[data-choose]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        for (const box of form.querySelectorAll<HTMLInputElement>('[name="job"]')) box.checked = button.dataset.choose === 'all';
      });
    }
  }
}
