// The diagrams of the way are drawn when somebody opens or reaches them; until then their viewer is not even asked for.
import htmx from 'htmx.org';

export function ways(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-drawing]:not([data-woken])')) {
    figure.dataset.woken = '';
    const fold = figure.closest('details');
    if (!fold || fold.open) void draw(figure);
    else fold.addEventListener('toggle', () => void draw(figure), { once: true });
  }
  for (const fold of root.querySelectorAll<HTMLDetailsElement>('.way-fold:not([data-woken])')) {
    fold.dataset.woken = '';
    unfold(fold);
  }
}

const foldedKey = 'way-folded';
const roomy = matchMedia('(min-width: 72rem)');

/** Where the context has a column of its own the diagram opens by itself, once it is in sight and the page at rest. */
function unfold(fold: HTMLDetailsElement): void {
  fold.querySelector('summary')?.addEventListener('click', () =>
    fold.open ? localStorage.setItem(foldedKey, '1') : localStorage.removeItem(foldedKey),
  );
  if (!roomy.matches || localStorage.getItem(foldedKey) !== null) return;
  const sight = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    sight.disconnect();
    requestIdleCallback(() => (fold.open = true), { timeout: 2000 });
  });
  sight.observe(fold);
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
