// "::" in the composer opens the model answers; what one goes on typing narrows them. The text field keeps the focus.
interface Answer {
  id: string;
  key: string;
  name: string;
  language: string;
  text: string;
}

const opener = /::([^\n:]{0,40})$/;

class Chooser {
  private readonly list: HTMLElement;
  private readonly said: HTMLElement | null;
  private found: Answer[] = [];
  private at = 0;
  private asked = 0;
  private closedAt: number | undefined;

  constructor(private readonly field: HTMLTextAreaElement, private readonly box: HTMLElement) {
    this.list = box.querySelector<HTMLElement>('[role="listbox"]')!;
    this.said = box.parentElement?.querySelector<HTMLElement>('[data-model-said]') ?? null;
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.list.id);
    field.addEventListener('input', () => void this.look());
    field.addEventListener('keydown', (event) => this.key(event));
    field.addEventListener('blur', () => this.close());
    this.list.addEventListener('mousedown', (event) => this.press(event));
  }

  private typed(): RegExpExecArray | null {
    return opener.exec(this.field.value.slice(0, this.field.selectionStart));
  }

  private async look(): Promise<void> {
    const typed = this.typed();
    if (!typed || this.closedAt === typed.index) {
      if (!typed) this.closedAt = undefined;
      return this.close();
    }
    const turn = ++this.asked;
    const answer = await fetch(`${this.field.dataset.models}?q=${encodeURIComponent(typed[1] ?? '')}`, { headers: { Accept: 'application/json' } }).catch(() => undefined);
    if (!answer?.ok || turn !== this.asked || !this.typed()) return;
    this.found = (await answer.json()) as Answer[];
    this.at = 0;
    this.show();
  }

  private show(): void {
    this.list.replaceChildren(...this.found.map((answer, index) => option(answer, index)));
    this.box.hidden = false;
    this.list.hidden = this.found.length === 0;
    const none = this.box.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = this.found.length > 0;
    this.say((this.found.length === 0 ? none?.textContent : this.said?.dataset.found?.replace('{0}', String(this.found.length))) ?? '');
    this.mark();
  }

  private mark(): void {
    const options = [...this.list.children] as HTMLElement[];
    options.forEach((element, index) => element.setAttribute('aria-selected', String(index === this.at)));
    const chosen = options[this.at];
    if (!chosen) return this.field.removeAttribute('aria-activedescendant');
    this.field.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  }

  private key(event: KeyboardEvent): void {
    if (this.box.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.giveUp();
    else if (step && this.found.length > 0) this.at = (this.at + step + this.found.length) % this.found.length;
    else if ((event.key === 'Enter' || event.key === 'Tab') && this.found.length > 0 && !event.ctrlKey && !event.metaKey) this.insert();
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (step) this.mark();
  }

  private press(event: MouseEvent): void {
    event.preventDefault();
    const index = [...this.list.children].findIndex((element) => element.contains(event.target as Node));
    if (index < 0) return;
    this.at = index;
    this.insert();
  }

  private insert(): void {
    const typed = this.typed();
    const chosen = this.found[this.at];
    if (!typed || !chosen) return;
    this.field.setRangeText(chosen.text, typed.index, this.field.selectionStart, 'end');
    this.field.dataset.lastModel = chosen.text;
    this.close();
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private giveUp(): void {
    this.closedAt = this.typed()?.index;
    this.close();
  }

  private close(): void {
    this.asked += 1;
    this.found = [];
    this.list.replaceChildren();
    this.box.hidden = true;
    this.field.removeAttribute('aria-activedescendant');
    this.say('');
  }

  private say(words: string): void {
    if (this.said && this.said.textContent !== words) this.said.textContent = words;
  }
}

function option(answer: Answer, index: number): HTMLElement {
  const element = document.createElement('li');
  element.id = `model-answer-option-${index}`;
  element.setAttribute('role', 'option');
  for (const [name, text] of [['strong', answer.name], ['code', `::${answer.key} · ${answer.language.toUpperCase()}`], ['span', answer.text]] as const) {
    const part = document.createElement(name);
    part.textContent = text;
    if (name === 'span') part.lang = answer.language;
    element.append(part);
  }
  return element;
}

export function modelAnswers(within: ParentNode): void {
  for (const field of within.querySelectorAll<HTMLTextAreaElement>('textarea[data-models]:not([aria-autocomplete])')) {
    const box = field.form?.querySelector<HTMLElement>('[data-model-answers]');
    if (box) new Chooser(field, box);
  }
  for (const field of within.querySelectorAll<HTMLTextAreaElement>('textarea[data-sample]')) preview(field);
}

/** On the page where they are written: how it will look. */
function preview(field: HTMLTextAreaElement): void {
  const box = field.form?.querySelector<HTMLElement>('[data-model-preview]');
  const shown = box?.querySelector('p');
  if (!box || !shown) return;
  const values = new Map((field.dataset.sample ?? '').split('|').map((pair) => pair.split(/=(.*)/s, 2) as [string, string]));
  const show = () => {
    box.hidden = field.value === '';
    shown.textContent = field.value.replace(/\{([\p{L}\p{N}_.-]{1,40})\}/gu, (whole, name: string) => values.get(name) ?? whole);
  };
  field.addEventListener('input', show);
  show();
}
