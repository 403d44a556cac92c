// Charts are drawn from figures that stand beside them as a table; until one is there, their library is not asked for.
export function charts(root: ParentNode): void {
  const found = [...root.querySelectorAll<HTMLElement>('[data-chart]:not([data-woken])')];
  if (found.length === 0) return;
  for (const chart of found) chart.dataset.woken = '';
  void draw(found);
}

async function draw(found: HTMLElement[]): Promise<void> {
  const { chart } = await import('./chart');
  for (const element of found) chart(element);
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.as-table')) fold.open = false;
}
