// Two drawings side by side, marked with what the list of changes beside them says.
export function differences(root: ParentNode): void {
  for (const pair of root.querySelectorAll<HTMLElement>('.drawn-difference:not([data-woken])')) {
    pair.dataset.woken = '';
    void draw(pair);
  }
}

async function draw(pair: HTMLElement): Promise<void> {
  const { drawnDifference } = await import('./drawn-difference');
  await drawnDifference(pair);
}
