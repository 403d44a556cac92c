// An open conversation follows what happens: its messages always, its forms only while nobody writes in them.
import htmx from 'htmx.org';
import { attached } from './files';
import { mail } from './mail';
import { isAtTheEnd, showNewest } from './thread';

const pause = 400;
let waiting: number | undefined;
let keptTop: number | undefined;
let underWay = 0;

document.addEventListener('htmx:beforeSend', (event) => {
  underWay += 1;
  // htmx's own event is lost when its element has left the page meanwhile
  ((event as CustomEvent).detail as { xhr: XMLHttpRequest }).xhr.addEventListener('loadend', () => (underWay -= 1));
});

export function conversation(within: ParentNode): void {
  for (const thread of within.querySelectorAll<HTMLElement>('#thread:not([data-awake])')) {
    thread.dataset.awake = '';
    showNewest(thread);
  }
}

document.body.addEventListener('interaction-changed', (event) => {
  const changed = (event as CustomEvent<string | null>).detail;
  const thread = document.querySelector<HTMLElement>('#thread');
  if (!thread || (changed !== null && thread.dataset.interaction !== changed)) return;
  waiting ??= window.setTimeout(refresh, pause);
});

/** Not while an answer is on its way: it may be older than the change and would be swapped in last. */
function refresh(): void {
  waiting = underWay > 0 ? window.setTimeout(refresh, pause) : undefined;
  if (waiting !== undefined) return;
  const thread = document.querySelector<HTMLElement>('#thread');
  if (!thread?.dataset.changed) return;
  const address = new URL(thread.dataset.changed, location.href);
  if (isQuiet()) address.searchParams.set('quiet', 'true');
  const saw = document.querySelector<HTMLInputElement>('#work-acts [name="sawMessage"]');
  if (saw) address.searchParams.set('saw', saw.value);
  keptTop = isAtTheEnd(thread) ? undefined : thread.scrollTop;
  void htmx.ajax('get', address.pathname + address.search, { target: '#thread', swap: 'innerHTML' });
}

/** Clocks go on although nothing happens: the head is asked anew each minute, the conversation is left alone. */
setInterval(() => {
  const address = document.querySelector<HTMLElement>('#thread')?.dataset.changed;
  if (address && underWay === 0 && document.visibilityState === 'visible') void htmx.ajax('get', address, { target: '#thread', swap: 'none' });
}, 60_000);

function isQuiet(): boolean {
  const acts = document.querySelector('#work-acts');
  if (!acts || [...acts.querySelectorAll('form')].some((form) => attached(form)?.busy())) return false;
  if (acts.contains(document.activeElement) || acts.querySelector('details[open], .notice.wrong')) return false;
  return [...acts.querySelectorAll('textarea')].every((field) => field.value === field.defaultValue);
}

/** What somebody has unfolded stays so, by the message that it is in. */
let folds: string[] = [];

function foldsIn(thread: HTMLElement): Map<string, HTMLDetailsElement> {
  const found = new Map<string, HTMLDetailsElement>();
  for (const message of thread.querySelectorAll('article[id]')) {
    message.querySelectorAll('details').forEach((fold, index) => found.set(`${message.id} ${index}`, fold));
  }
  return found;
}

document.addEventListener('htmx:beforeSwap', (event) => {
  const target = (event as CustomEvent).detail.target as HTMLElement | undefined;
  if (target?.id === 'thread') folds = [...foldsIn(target)].flatMap(([key, fold]) => (fold.open ? [key] : []));
});

document.addEventListener('htmx:afterSwap', (event) => {
  const target = (event as CustomEvent).detail.target as HTMLElement | undefined;
  if (target?.id !== 'thread') return;
  const now = foldsIn(target);
  for (const key of folds) now.get(key)?.setAttribute('open', '');
  mail(target);
  if (keptTop === undefined) showNewest(target);
  else target.scrollTop = keptTop;
});

/** Somebody began to write while the answer was on its way: their form stays. */
document.addEventListener('htmx:oobBeforeSwap', (event) => {
  const detail = (event as CustomEvent).detail as { target: Element; shouldSwap: boolean };
  if (detail.target.id === 'work-acts' && !isQuiet()) detail.shouldSwap = false;
});

/**
 * Of details of one name the browser keeps one open. Those that go are still there when their successors come, and a form
 * that is shown again because the desk refused it would be closed.
 */
document.addEventListener('htmx:beforeSwap', (event) => {
  const { target, shouldSwap } = (event as CustomEvent).detail as { target: HTMLElement; shouldSwap: boolean };
  if (target.id !== 'work' || !shouldSwap) return;
  target.querySelectorAll<HTMLDetailsElement>('details[name][open]').forEach((tool) => (tool.open = false));
});

/** Where the pressed button was there is another page now; the keyboard goes on in it. */
document.addEventListener('htmx:afterSwap', (event) => {
  const target = (event as CustomEvent).detail.target as HTMLElement | undefined;
  if (target?.id !== 'work' || document.activeElement !== document.body) return;
  const field = target.querySelector<HTMLElement>('.tool[open] :is(textarea, select, input:checked, input:not([type="hidden"], [type="radio"]))');
  (field ?? target.querySelector<HTMLElement>('#thread'))?.focus({ preventScroll: true });
  field?.closest('.tool')?.scrollIntoView({ block: 'nearest' });
});

/** Promises that somebody has unfolded stay so. */
let unfolded: number[] = [];

function promises(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('#context-promises details')];
}

document.addEventListener('htmx:oobBeforeSwap', (event) => {
  if (((event as CustomEvent).detail.target as Element).id !== 'context-promises') return;
  unfolded = promises().flatMap((promise, index) => (promise.open ? [index] : []));
});

document.addEventListener('htmx:oobAfterSwap', (event) => {
  if (((event as CustomEvent).detail.target as Element).id !== 'context-promises') return;
  promises().forEach((promise, index) => (promise.open = unfolded.includes(index)));
});
