// What was done is said once and goes away by itself; what went wrong stays until it is dismissed.
import htmx from 'htmx.org';

export function toasts(within: ParentNode): void {
  for (const toast of document.querySelectorAll('#toasts > .wrong')) {
    if (toast.nextElementSibling?.textContent === toast.textContent) toast.remove();
  }
  for (const toast of within.querySelectorAll<HTMLElement>('.toast:not(.wrong, [data-awake])')) {
    toast.dataset.awake = '';
    setTimeout(() => toast.remove(), toast.querySelector('form') ? 12_000 : 6000);
  }
}

document.addEventListener('click', (event) => {
  (event.target as Element).closest('.toast button[type="button"]')?.closest('.toast')?.remove();
});

/** Taken back once, there is nothing more to take back. */
document.addEventListener('htmx:afterRequest', (event) => {
  ((event as CustomEvent).detail as { elt: Element }).elt.closest('.toast')?.remove();
});

/** No answer or a failure of the server: say so where one looks, instead of doing nothing. */
function failed(): void {
  const pattern = document.querySelector<HTMLTemplateElement>('#request-failed');
  const region = document.querySelector('#toasts');
  if (pattern && region && region.children.length < 3) region.append(pattern.content.cloneNode(true));
}

htmx.on('htmx:sendError', failed);
htmx.on('htmx:responseError', (event) => {
  const status = ((event as CustomEvent).detail as { xhr: XMLHttpRequest }).xhr.status;
  if (status === 401) location.reload();
  else if (status >= 500) failed();
});

/** Only pages are swapped in; anything else that comes back with an error is told by a toast. */
htmx.on('htmx:beforeSwap', (event) => {
  const detail = (event as CustomEvent).detail as { xhr: XMLHttpRequest; shouldSwap: boolean };
  const html = detail.xhr.getResponseHeader('Content-Type')?.includes('text/html') ?? false;
  if (html || detail.xhr.status === 204) return;
  detail.shouldSwap = false;
  failed();
});
