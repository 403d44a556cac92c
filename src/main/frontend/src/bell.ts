// The bell counts along while the page is open.
export function bell(): void {
  document.body.addEventListener('notified', () => void count());
}

async function count(): Promise<void> {
  const link = document.querySelector<HTMLElement>('#bell');
  const answer = await fetch(link?.dataset.unread ?? '').catch(() => undefined);
  if (!link || !answer?.ok || answer.redirected) return;
  const unread = Number(await answer.text());
  const badge = link.querySelector<HTMLElement>('.count');
  const words = link.querySelector<HTMLElement>('.words');
  if (!badge || !words) return;
  const before = parseInt(badge.textContent ?? '', 10) || 0;
  badge.textContent = unread > 99 ? '99+' : String(unread);
  badge.hidden = unread === 0;
  words.textContent = unread === 0 ? '' : (link.dataset.words ?? '').replace('{0}', String(unread));
  const region = document.querySelector('#announce');
  if (region && unread > before) region.textContent = `${link.querySelector('.label')?.textContent ?? ''}: ${words.textContent}`;
}
