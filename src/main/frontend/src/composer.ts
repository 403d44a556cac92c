// How much the platform still takes.
export function composers(within: ParentNode): void {
  for (const field of within.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]:not([data-awake])')) {
    field.dataset.awake = '';
    field.addEventListener('input', () => count(field));
    count(field);
  }
}

function count(field: HTMLTextAreaElement): void {
  const output = field.form?.querySelector<HTMLElement>('[data-left]');
  const most = Number(field.dataset.most);
  if (!output || !most) return;
  const left = most - [...field.value].length;
  output.textContent = ((left < 0 ? output.dataset.over : output.dataset.left) ?? '').replace('{0}', String(Math.abs(left)));
  output.classList.toggle('over', left < 0);
}
