// One key per act: an element with data-key="c" is what "c" does. Keys can be switched off (WCAG 2.1.4).
import { rowKey } from './picking';

const offKey = 'tresen.single-keys-off';

export function keyboard(): void {
  document.addEventListener('keydown', onKey);
  const box = document.querySelector<HTMLInputElement>('#single-keys');
  if (!box) return;
  box.checked = localStorage.getItem(offKey) === null;
  box.addEventListener('change', () => (box.checked ? localStorage.removeItem(offKey) : localStorage.setItem(offKey, '1')));
  document.querySelector('#keys-open')?.addEventListener('click', () => openDialog('#keys'));
}

function onKey(event: KeyboardEvent): void {
  if (sends(event) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === 'Escape') escape();
  else if (!inField() && !document.querySelector('dialog[open]') && localStorage.getItem(offKey) === null && act(event.key)) event.preventDefault();
}

/** Ctrl+Enter sends what one is writing. */
function sends(event: KeyboardEvent): boolean {
  const field = event.target;
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(field instanceof HTMLTextAreaElement)) return false;
  field.form?.requestSubmit();
  return true;
}

function act(key: string): boolean {
  if (key === 'j') return move(1);
  if (key === 'k') return move(-1);
  if (key === '/') return focusOn(document.querySelector('#search'));
  if (key === '?') return openDialog('#keys');
  if (!/^[a-zA-Z]$/.test(key)) return false;
  if (rowKey(key)) return true;
  return press([...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find((element) => element.checkVisibility()));
}

function press(element: HTMLElement | undefined): boolean {
  if (!element) return false;
  if (element instanceof HTMLTextAreaElement) return focusOn(element);
  element.click();
  const opened = element.closest('details[open]');
  if (element.matches('summary') && opened) focusOn(opened.querySelector('textarea, select, input:not([type="hidden"])'));
  return true;
}

function move(step: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.row > a')];
  if (rows.length === 0) return false;
  const here = rows.findIndex((row) => row === document.activeElement);
  const from = here >= 0 ? here : rows.findIndex((row) => row.hasAttribute('aria-current'));
  const next = from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step));
  return focusOn(rows[next] ?? null);
}

function focusOn(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
  return true;
}

function openDialog(selector: string): boolean {
  document.querySelector<HTMLDialogElement>(selector)?.showModal();
  return true;
}

function inField(): boolean {
  return document.activeElement?.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') ?? false;
}

function escape(): void {
  if (inField()) (document.activeElement as HTMLElement).blur();
  else if (!document.querySelector('dialog[open], details.menu[open]')) rowKey('Escape');
}
