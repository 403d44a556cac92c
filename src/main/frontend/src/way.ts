// The diagrams of the way are drawn when somebody opens them; until then their viewer is not even asked for.
export function ways(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure[data-drawing]:not([data-woken])')) {
    figure.dataset.woken = '';
    const fold = figure.closest('details');
    if (!fold || fold.open) void draw(figure);
    else fold.addEventListener('toggle', () => void draw(figure), { once: true });
  }
}

async function draw(figure: HTMLElement): Promise<void> {
  const { drawing } = await import('./drawing');
  await drawing(figure);
}
