// Choosing rows and acting on all of them at once. What is chosen stays chosen while the list refreshes.
const picked = new Set<string>();
let last: HTMLInputElement | undefined;

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('#rows input[name="task"]')];
}

/** After the rows were drawn anew: what is still there is ticked again, what has gone is not chosen any more. */
export function keepPicks(): void {
  const there = boxes();
  const values = new Set(there.map((box) => box.value));
  for (const value of [...picked]) if (!values.has(value)) picked.delete(value);
  for (const box of there) box.checked = picked.has(box.value);
  show();
}

function show(): void {
  const bar = document.querySelector<HTMLFormElement>('#bulk');
  const words = bar?.querySelector<HTMLElement>('[data-chosen]');
  if (!bar || !words) return;
  const choosing = picked.size > 0 || pickButton()?.ariaPressed === 'true';
  bar.hidden = !choosing;
  bar.closest('.list')?.classList.toggle('picking', choosing);
  bar.querySelector<HTMLElement>('.actions')!.inert = picked.size === 0;
  const pattern = picked.size === 1 ? words.dataset.one : words.dataset.many;
  words.textContent = (pattern ?? '').replace('{0}', String(picked.size));
  if (picked.size === 0) bar.querySelectorAll('details').forEach((tool) => (tool.open = false));
}

function pickButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#pick');
}

function pick(box: HTMLInputElement, on: boolean): void {
  box.checked = on;
  if (on) picked.add(box.value);
  else picked.delete(box.value);
}

function pickAll(on: boolean): void {
  boxes().forEach((box) => pick(box, on));
  show();
}

export function picking(): void {
  document.addEventListener('change', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.name !== 'task' || !box.closest('#rows')) return;
    pick(box, box.checked);
    last = box;
    show();
  });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const box = target.closest<HTMLInputElement>('#rows input[name="task"]');
    if (box && event.shiftKey && last) range(last, box);
    const which = target.closest<HTMLElement>('[data-pick]')?.dataset.pick;
    if (which) pickAll(which === 'all');
    if (target.closest('#pick')) toggleMode();
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const { elt, successful } = (event as CustomEvent).detail as { elt: Element; successful: boolean };
    if (elt.id === 'bulk' && successful) pickAll(false);
  });
  keepPicks();
}

function toggleMode(): void {
  const button = pickButton();
  if (!button) return;
  const on = button.ariaPressed !== 'true';
  button.ariaPressed = String(on);
  if (!on) pickAll(false);
  show();
}

function range(from: HTMLInputElement, to: HTMLInputElement): void {
  const all = boxes();
  const ends = [all.findIndex((box) => box.value === from.value), all.indexOf(to)].sort((a, b) => a - b);
  const [first, end] = ends;
  if (first === undefined || end === undefined || first < 0) return;
  all.slice(first, end + 1).forEach((box) => pick(box, to.checked));
}

/** What a key does to the row one stands on, or to the chosen ones; false when it is nothing here. */
export function rowKey(key: string): boolean {
  const row = document.activeElement?.closest('.row');
  const box = row?.querySelector<HTMLInputElement>('input[name="task"]');
  if (key === 'x') return toggle(box ?? null);
  if (key === 'Escape') return picked.size > 0 && (pickAll(false), true);
  const opened = row?.querySelector('a')?.hasAttribute('aria-current') ?? false;
  if (picked.size === 0 && (!box || opened && workHas(key))) return false;
  const tool = document.querySelector<HTMLElement>(`#bulk [data-row-key="${key}"]`);
  if (!tool) return false;
  if (picked.size === 0 && box) toggle(box);
  return use(tool);
}

function workHas(key: string): boolean {
  return document.querySelector(`#work [data-key="${key}"]`) !== null;
}

function toggle(box: HTMLInputElement | null): boolean {
  if (!box) return false;
  pick(box, !box.checked);
  last = box;
  show();
  return true;
}

function use(tool: HTMLElement): boolean {
  tool.click();
  tool.closest('details')?.querySelector<HTMLElement>('input, select')?.focus();
  return true;
}
