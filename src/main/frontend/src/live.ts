// The stream of changes is htmx's; this only says when it is interrupted. The extension reconnects by itself.
export function live(): void {
  const state = document.querySelector<HTMLElement>('#live-state');
  if (!state) return;
  let broken: number | undefined;
  document.addEventListener('htmx:sseError', () => {
    broken ??= window.setTimeout(() => (state.hidden = false), 4000);
  });
  document.addEventListener('htmx:sseOpen', () => {
    clearTimeout(broken);
    if (broken !== undefined && !state.hidden) document.body.dispatchEvent(new CustomEvent('work-changed'));
    broken = undefined;
    state.hidden = true;
  });
}
