// The diagrams of the way are drawn when somebody opens them; until then their viewer is not even asked for.
import htmx from 'htmx.org';

export function ways(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-drawing]:not([data-woken])')) {
    figure.dataset.woken = '';
    const fold = figure.closest('details');
    if (!fold || fold.open) void draw(figure);
    else fold.addEventListener('toggle', () => void draw(figure), { once: true });
  }
}

let places: string | undefined;

/** An open way is asked for anew when the interaction stands elsewhere. */
htmx.on('htmx:oobBeforeSwap', (event) => {
  const { target } = (event as CustomEvent<{ target: HTMLElement }>).detail;
  if (target.id === 'context-position') places = target.dataset.places;
});
htmx.on('htmx:oobAfterSwap', () => {
  const now = document.getElementById('context-position');
  const here = document.querySelector<HTMLElement>('.way-fold[open] .way-here:has(figure)');
  if (!now || !here || places === undefined || now.dataset.places === places) return;
  places = undefined;
  void htmx.ajax('get', here.getAttribute('hx-get') ?? '', { target: here, swap: 'innerHTML' });
});

async function draw(figure: HTMLElement): Promise<void> {
  const { drawing } = await import('./drawing');
  await drawing(figure);
}
