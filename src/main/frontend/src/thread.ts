// Where one reads in a conversation.
const near = 40;
const air = 20;

export function isAtTheEnd(thread: HTMLElement): boolean {
  return thread.scrollHeight - thread.scrollTop - thread.clientHeight < near;
}

/** The newest message from its beginning, with as much before it as fits. */
export function showNewest(thread: HTMLElement): void {
  thread.scrollTop = thread.scrollHeight;
  const newest = thread.lastElementChild?.getBoundingClientRect();
  const hidden = newest ? thread.getBoundingClientRect().top + air - newest.top : 0;
  if (hidden > 0) thread.scrollTop -= hidden;
}
