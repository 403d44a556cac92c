// Keeps "5 min ago" true while the page stays open. The server's clock counts, not the reader's.
const minute = 60_000;
const day = 24 * 60 * minute;
const root = document.documentElement;
const ahead = root.dataset.now ? Date.parse(root.dataset.now) - Date.now() : 0;
const words = new Intl.RelativeTimeFormat(root.lang, { style: 'short', numeric: 'always' });

export function relativeTimes(within: ParentNode): void {
  for (const element of within.querySelectorAll<HTMLTimeElement>('time[data-relative]')) refine(element);
}

function refine(element: HTMLTimeElement): void {
  const distance = Date.parse(element.dateTime) - (Date.now() + ahead);
  const size = Math.abs(distance);
  if (size < minute || size >= day) return;
  element.textContent =
    size < 60 * minute
      ? words.format(Math.trunc(distance / minute), 'minute')
      : words.format(Math.trunc(distance / (60 * minute)), 'hour');
}

setInterval(() => relativeTimes(document), 30_000);
