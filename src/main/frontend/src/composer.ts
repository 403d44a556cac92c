// How much the platform still takes, counted as the platform counts, with the signature that will be added.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const fewLeft = 20;

export function composers(within: ParentNode): void {
  for (const field of within.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]:not([data-counted])')) {
    field.dataset.counted = '';
    field.addEventListener('input', () => count(field));
    count(field);
  }
  for (const button of within.querySelectorAll<HTMLElement>('[data-greeting][hidden]:not([data-awake])')) {
    button.dataset.awake = '';
    greeting(button);
  }
}

/** The person's name is one press away; a text that begins with it needs no other. */
function greeting(button: HTMLElement): void {
  const field = button.closest('form')?.querySelector('textarea');
  const words = button.lastElementChild?.textContent ?? '';
  if (!field) return;
  const show = (): void => void (button.hidden = field.value.startsWith(words));
  field.addEventListener('input', show);
  button.addEventListener('click', () => {
    field.setRangeText(`${words}\n\n`, 0, 0, field.value === '' ? 'end' : 'preserve');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
  show();
}

export function lengthOf(text: string, unit: string | undefined): number {
  if (unit === 'UTF16') return text.length;
  return unit === 'GRAPHEMES' ? [...graphemes.segment(text)].length : [...text].length;
}

/** Too long cannot be sent; that is said once when it gets tight, and once when it is too much. */
function count(field: HTMLTextAreaElement): void {
  const output = field.form?.querySelector<HTMLElement>('[data-left]');
  const said = field.form?.querySelector<HTMLElement>('[data-left-said]');
  const most = Number(field.dataset.most);
  if (!output || !said || !most) return;
  const { signature, unit } = field.dataset;
  const left = most - lengthOf(signature ? `${field.value}\n${signature}` : field.value, unit);
  const words = (pattern?: string) => (pattern ?? '').replace('{0}', String(Math.abs(left)));
  const state = left < 0 ? 'over' : left <= fewLeft ? 'few' : 'enough';
  output.textContent = words(left < 0 ? output.dataset.over : output.dataset.left);
  output.classList.toggle('over', left < 0);
  field.setCustomValidity(left < 0 ? words(output.dataset.shorten) : '');
  field.setAttribute('aria-invalid', String(left < 0));
  if (said.dataset.state !== state) said.textContent = state === 'enough' ? '' : output.textContent;
  said.dataset.state = state;
}

/** What came while one wrote is read; from here on one answers that too. */
document.addEventListener('click', (event) => {
  const news = (event.target as Element).closest('[data-read]')?.closest<HTMLElement>('#composer-news');
  const form = news?.closest('form');
  const saw = form?.querySelector<HTMLInputElement>('[name="sawMessage"]');
  if (!news || !form || !saw) return;
  saw.value = news.dataset.newest ?? saw.value;
  news.replaceChildren();
  saw.dispatchEvent(new Event('change', { bubbles: true }));
  form.querySelector('textarea')?.focus();
});
