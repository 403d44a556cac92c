// Characters left, and a draft that outlives looking at something else in between. Drafts stay in this tab.
let leavingOnPurpose = false;

export function composers(within: ParentNode): void {
  for (const field of within.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]:not([data-awake])')) {
    field.dataset.awake = '';
    restore(field);
    field.addEventListener('input', () => keep(field));
    field.form?.addEventListener('submit', () => forget(field));
    count(field);
  }
}

function restore(field: HTMLTextAreaElement): void {
  const kept = sessionStorage.getItem(name(field));
  if (kept !== null && field.value === '') field.value = kept;
}

function keep(field: HTMLTextAreaElement): void {
  if (field.value === '') sessionStorage.removeItem(name(field));
  else sessionStorage.setItem(name(field), field.value);
  count(field);
}

/** A refused text comes back from the server inside the page, so nothing is lost by forgetting here. */
function forget(field: HTMLTextAreaElement): void {
  sessionStorage.removeItem(name(field));
  leavingOnPurpose = true;
  setTimeout(() => (leavingOnPurpose = false), 2000);
}

function name(field: HTMLTextAreaElement): string {
  return `tresen.draft.${field.dataset.draft ?? ''}`;
}

function count(field: HTMLTextAreaElement): void {
  const output = field.form?.querySelector<HTMLElement>('[data-left]');
  const most = Number(field.dataset.most);
  if (!output || !most) return;
  const left = most - [...field.value].length;
  output.textContent = ((left < 0 ? output.dataset.over : output.dataset.left) ?? '').replace('{0}', String(Math.abs(left)));
  output.classList.toggle('over', left < 0);
}

document.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a[href^="/"]')) leavingOnPurpose = true;
});

addEventListener('pageshow', () => (leavingOnPurpose = false));
addEventListener('beforeunload', (event) => {
  const written = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]')];
  if (!leavingOnPurpose && written.some((field) => field.value !== field.defaultValue)) event.preventDefault();
});
