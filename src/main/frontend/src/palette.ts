// Ctrl K: go somewhere, do what this page offers, or search.
interface Entry {
  label: string;
  key?: string | undefined;
  run: () => void;
}

export function palette(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#palette');
  const input = dialog?.querySelector('input');
  const list = dialog?.querySelector<HTMLElement>('[role="listbox"]');
  if (!dialog || !input || !list) return;
  let entries: Entry[] = [];
  let chosen = 0;

  const show = (): void => {
    entries = matching(input.value);
    chosen = 0;
    list.replaceChildren(...entries.map(option));
    mark();
  };
  const mark = (): void => {
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === chosen)));
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', list.children[chosen]?.id ?? '');
  };
  const run = (index: number): void => {
    dialog.close();
    entries[index]?.run();
  };

  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    input.value = '';
    if (!dialog.open) dialog.showModal();
    show();
  });
  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') chosen = Math.min(entries.length - 1, chosen + 1);
    else if (event.key === 'ArrowUp') chosen = Math.max(0, chosen - 1);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Enter') run(chosen);
    else mark();
  });
  list.addEventListener('click', (event) => {
    const item = (event.target as Element).closest('[role="option"]');
    if (item) run([...list.children].indexOf(item));
  });
}

function option(entry: Entry, index: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `palette-${index}`;
  item.role = 'option';
  item.textContent = entry.label;
  if (entry.key) {
    const key = document.createElement('kbd');
    key.textContent = entry.key;
    item.append(key);
  }
  return item;
}

function matching(typed: string): Entry[] {
  const words = typed.toLocaleLowerCase().trim();
  const found = [...acts(), ...places()].filter((entry) => entry.label.toLocaleLowerCase().includes(words));
  return words === '' ? found : [...found, search(typed.trim())];
}

function places(): Entry[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-palette]')].map((link) => ({
    label: text(link),
    run: () => link.click(),
  }));
}

function acts(): Entry[] {
  return [...document.querySelectorAll<HTMLElement>(':is([data-key], [data-row-key])[data-act]')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({
      label: element.dataset.act ?? '',
      key: element.dataset.key ?? element.dataset.rowKey,
      run: () => (element instanceof HTMLTextAreaElement ? element.focus() : element.click()),
    }));
}

function search(typed: string): Entry {
  const field = document.querySelector<HTMLInputElement>('#search');
  return {
    label: (document.querySelector<HTMLElement>('#palette')?.dataset.search ?? '{0}').replace('{0}', typed),
    run: () => {
      if (!field) return;
      field.value = typed;
      field.form?.requestSubmit();
    },
  };
}

function text(element: HTMLElement): string {
  return element.querySelector('.label')?.textContent?.trim() ?? element.textContent?.trim() ?? '';
}
