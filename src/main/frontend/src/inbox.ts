// The list refreshes itself without moving what one reads; on a narrow screen an item is a page of its own.
import htmx from 'htmx.org';
import { keepPicks } from './picking';

const narrow = matchMedia('(max-width: 61.99rem)');
const page = 50;
let known = new Set<string>();
let anchor: { id: string; top: number; focused: boolean } | undefined;

export function inbox(): void {
  if (known.size === 0) known = ids();
}

function scroller(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#list');
}

function ids(): Set<string> {
  return new Set([...document.querySelectorAll('#rows .row')].map((row) => row.id));
}

document.addEventListener('htmx:beforeRequest', (event) => {
  const link = event.target;
  if (!(link instanceof HTMLAnchorElement) || !link.closest('.row') || !narrow.matches) return;
  event.preventDefault();
  location.assign(link.href);
});

/** Asked anew, a list keeps the rows that were unrolled and the mark of what is open. */
document.addEventListener('htmx:configRequest', (event) => {
  const { elt, parameters } = (event as CustomEvent).detail as { elt: Element; parameters: Record<string, string> };
  if (elt.id !== 'list') return;
  const open = new URLSearchParams(location.search).get('open');
  if (open) parameters.open = open;
  const shown = document.querySelectorAll('#rows .row').length;
  if (shown > page) parameters.rows = String(shown);
});

document.addEventListener('htmx:beforeSwap', (event) => {
  const list = scroller();
  if ((event as CustomEvent).detail.target?.id !== 'list' || !list) return;
  const top = list.getBoundingClientRect().top;
  const visible = [...document.querySelectorAll('#rows .row')].find((row) => row.getBoundingClientRect().bottom > top);
  const focused = document.activeElement?.closest('.row');
  const keep = focused ?? visible;
  if (keep) anchor = { id: keep.id, top: keep.getBoundingClientRect().top, focused: focused != null };
});

document.addEventListener('htmx:afterSwap', (event) => {
  const target = (event as CustomEvent).detail.target as Element | undefined;
  if (target?.id === 'list') settleList();
  if (target?.id === 'list' || target?.id === 'more') keepPicks();
  if (target?.id === 'work') markOpen();
});

function settleList(): void {
  const list = scroller();
  const kept = anchor && document.getElementById(anchor.id);
  if (list && anchor && kept) {
    list.scrollTop += kept.getBoundingClientRect().top - anchor.top;
    if (anchor.focused) kept.querySelector('a')?.focus({ preventScroll: true });
  }
  announce([...ids()].filter((id) => !known.has(id)).length);
  known = ids();
}

function announce(fresh: number): void {
  const region = document.querySelector<HTMLElement>('#announce');
  if (region && fresh > 0) region.textContent = (region.dataset.fresh ?? '').replace('{0}', String(fresh));
}

/** The row whose matter is open is marked, also after the list or the work area changed. */
function markOpen(): void {
  const open = new URLSearchParams(location.search).get('open');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.row > a')) {
    const here = open !== null && link.dataset.open === open;
    if (here) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

document.addEventListener('htmx:pushedIntoHistory', markOpen);

document.addEventListener('htmx:afterRequest', (event) => {
  const { requestConfig, successful } = (event as CustomEvent).detail as { requestConfig?: { verb: string }; successful: boolean };
  if (successful && requestConfig?.verb === 'post') htmx.trigger(document.body, 'work-changed');
});
