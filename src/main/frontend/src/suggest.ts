// Suggestions while one types in a text: a list of choices beneath a word that begins with a trigger, as @ for people.
export interface Suggestion {
  value: string;
  label: string;
  /** Said beside it. */
  hint?: string | undefined;
}

export interface Suggesting {
  /** What a word begins with, such as @ or :: */
  trigger: string;
  /** Where the choices come from, for what was typed behind the trigger. */
  fetch: (typed: string) => Promise<Suggestion[]>;
  /** What takes the place of the trigger and what was typed. */
  insert: (chosen: Suggestion) => string | Promise<string>;
  /** Name of the list. */
  label: string;
  /** How many there are, with {0}. */
  said: string;
}

const pause = 120;
let lists = 0;

export function attach(field: HTMLTextAreaElement, suggesting: Suggesting): void {
  const list = document.createElement('ul');
  const region = document.createElement('span');
  list.className = 'suggestions';
  list.id = `suggestions-${++lists}`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', suggesting.label);
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  const place = document.createElement('div');
  place.className = 'suggest-here';
  field.before(place);
  place.append(field, list, region);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-haspopup', 'listbox');
  field.setAttribute('aria-controls', list.id);

  let found: Suggestion[] = [];
  let chosen = 0;
  let waiting: number | undefined;
  let asked = 0;

  /** What stands between the trigger and the cursor, if the cursor is in such a word. */
  function typed(): string | undefined {
    const before = field.value.slice(0, field.selectionStart);
    const at = before.lastIndexOf(suggesting.trigger);
    if (at < 0 || field.selectionStart !== field.selectionEnd) return undefined;
    const word = before.slice(at + suggesting.trigger.length);
    return /[\s@]/.test(word) || /[\p{L}\p{N}._@-]$/u.test(before.slice(0, at)) ? undefined : word;
  }

  async function ask(): Promise<void> {
    const word = typed();
    const turn = ++asked;
    const answer = word === undefined ? [] : await suggesting.fetch(word).catch(() => []);
    if (turn !== asked || typed() !== word) return;
    found = answer;
    chosen = 0;
    if (found.length === 0) return close();
    list.replaceChildren(...found.map(option));
    list.hidden = false;
    list.scrollIntoView({ block: 'nearest' });
    region.textContent = suggesting.said.replace('{0}', String(found.length));
    mark();
  }

  function option(suggestion: Suggestion, index: number): HTMLElement {
    const item = document.createElement('li');
    const name = document.createElement('strong');
    const hint = document.createElement('span');
    item.id = `${list.id}-${index}`;
    item.setAttribute('role', 'option');
    name.textContent = suggestion.label;
    hint.className = 'hint';
    hint.textContent = suggestion.hint ?? '';
    item.append(name, hint);
    return item;
  }

  function mark(): void {
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === chosen)));
    field.setAttribute('aria-activedescendant', list.children[chosen]?.id ?? '');
  }

  function close(): void {
    asked += 1;
    list.hidden = true;
    region.textContent = '';
    field.removeAttribute('aria-activedescendant');
  }

  async function take(index: number): Promise<void> {
    const suggestion = found[index];
    const word = typed();
    if (!suggestion || word === undefined) return close();
    const from = field.selectionStart - word.length - suggesting.trigger.length;
    const to = field.selectionStart;
    close();
    field.setRangeText(await suggesting.insert(suggestion), from, to, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void ask(), pause);
  });
  field.addEventListener('blur', () => window.setTimeout(close, 150));
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'ArrowDown') chosen = (chosen + 1) % found.length;
    else if (event.key === 'ArrowUp') chosen = (chosen + found.length - 1) % found.length;
    else if (event.key === 'Enter' || event.key === 'Tab') void take(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (!list.hidden) mark();
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const item = (event.target as Element).closest('[role="option"]');
    if (item) void take([...list.children].indexOf(item));
  });
}

interface Colleague {
  value: string;
  label: string;
  sees: boolean;
}

/** Notes: who is mentioned is told. */
export function mentions(within: ParentNode): void {
  for (const field of within.querySelectorAll<HTMLTextAreaElement>('textarea[data-people]:not([data-suggests])')) {
    field.dataset.suggests = '';
    attach(field, {
      trigger: '@',
      label: field.dataset.suggestLabel ?? '',
      said: field.dataset.suggestSaid ?? '',
      insert: (chosen) => `@${chosen.value} `,
      fetch: async (typed) => {
        const address = new URL(field.dataset.people ?? '', location.href);
        address.searchParams.set('q', typed);
        const answer = await fetch(address, { headers: { Accept: 'application/json' } });
        if (!answer.ok || answer.redirected) return [];
        const colleagues = (await answer.json()) as Colleague[];
        return colleagues.map(({ value, label, sees }) => ({
          value,
          label,
          hint: `@${value}` + (sees ? '' : ` · ${field.dataset.notTold ?? ''}`),
        }));
      },
    });
  }
}
