// The grid of the cover: arrows move between its links, a drag over days chooses them all, Escape closes the panel and
// goes back to where it was opened. Everything works without: each cell is a link, each panel a page.
let opener: HTMLElement | undefined;
let drag: { row: Element; first: HTMLElement; last: HTMLElement } | undefined;

export function cover(root: ParentNode): void {
  for (const board of root.querySelectorAll<HTMLElement>('[data-board]:not([data-woken])')) {
    board.dataset.woken = '';
    const links = [...board.querySelectorAll<HTMLElement>('td a')];
    links.forEach((link, place) => (link.tabIndex = place === 0 ? 0 : -1));
    for (const link of links) link.draggable = false;
    board.addEventListener('focusin', (event) => visit(links, event.target as HTMLElement));
    board.addEventListener('keydown', (event) => arrow(board, event));
    board.addEventListener('pointerdown', begin);
    board.addEventListener('pointerover', (event) => drag && spread(event));
  }
}

/** One link of the grid can be reached by Tab: where one was last. */
function visit(links: HTMLElement[], here: HTMLElement): void {
  if (!links.includes(here)) return;
  for (const link of links) link.tabIndex = link === here ? 0 : -1;
}

function arrow(board: HTMLElement, event: KeyboardEvent): void {
  const here = document.activeElement as HTMLElement | null;
  const cell = here?.closest<HTMLTableCellElement>('td');
  if (!here || !cell || !event.key.startsWith('Arrow') || event.ctrlKey || event.altKey || event.metaKey) return;
  const next = event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? beside(here, cell, event.key) : above(board, cell, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function beside(here: HTMLElement, cell: HTMLElement, key: string): HTMLElement | undefined {
  const links = [...cell.parentElement!.querySelectorAll<HTMLElement>('td a')];
  return links[links.indexOf(here) + (key === 'ArrowRight' ? 1 : -1)];
}

function above(board: HTMLElement, cell: HTMLTableCellElement, key: string): HTMLElement | undefined {
  const rows = [...board.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const step = key === 'ArrowDown' ? 1 : -1;
  for (let row = rows.indexOf(cell.parentElement as HTMLTableRowElement) + step; rows[row]; row += step) {
    const link = rows[row]?.cells[cell.cellIndex]?.querySelector<HTMLElement>('a');
    if (link) return link;
  }
  return undefined;
}

function day(target: EventTarget | null): HTMLElement | undefined {
  return (target as Element | null)?.closest<HTMLElement>('td[data-day]') ?? undefined;
}

function begin(event: PointerEvent): void {
  const cell = day(event.target);
  if (!cell || event.button !== 0 || event.pointerType === 'touch' || !(event.target as Element).closest('.add')) return;
  drag = { row: cell.parentElement!, first: cell, last: cell };
}

function spread(event: PointerEvent): void {
  const cell = day(event.target);
  if (!drag || !cell || cell.parentElement !== drag.row) return;
  drag.last = cell;
  const [from, to] = ends(drag);
  for (const each of drag.row.querySelectorAll<HTMLElement>('td[data-day]')) {
    each.classList.toggle('picked', drag.first !== drag.last && each.dataset.day! >= from && each.dataset.day! <= to);
  }
}

function ends(over: { first: HTMLElement; last: HTMLElement }): [string, string] {
  const days = [over.first.dataset.day!, over.last.dataset.day!].sort();
  return [days[0]!, days[1]!];
}

document.addEventListener('pointerup', () => {
  const over = drag;
  drag = undefined;
  if (!over || over.first === over.last) return;
  const [from, to] = ends(over);
  const link = over.row.querySelector<HTMLAnchorElement>(`td[data-day="${from}"] .add`);
  if (!link) return;
  const address = new URL(link.href);
  address.searchParams.set('until', to);
  location.assign(address);
});

document.addEventListener('htmx:beforeRequest', (event) => {
  const link = event.target;
  if (link instanceof HTMLAnchorElement && link.closest('.cover-main, .cover-bar')) opener = link;
});

document.addEventListener('htmx:afterSettle', () => {
  const panel = document.querySelector<HTMLElement>('#panel');
  if (!panel || !opener) return;
  if (panel.hidden) {
    opener.focus();
    opener = undefined;
  } else if (!panel.contains(document.activeElement)) {
    panel.querySelector<HTMLElement>('.close')?.focus();
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open], details.menu[open]')) return;
  document.querySelector<HTMLElement>('#panel .close')?.click();
});
