// What one writes is kept on the server: while typing, on leaving the field, on leaving the page. Only while the
// server cannot be reached it stays in this tab, says so, and is tried again.
import htmx from 'htmx.org';
import { attached } from './files';

const pause = 900;
const retry = 5000;
const mostOnLeaving = 60_000;
const editor = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
const open = new Map<HTMLTextAreaElement, Writing>();

interface Kept {
  version: number;
  text: string;
  hints: string[];
  jargon: string[];
}

function pattern(id: string): HTMLElement | undefined {
  return document.querySelector<HTMLTemplateElement>(`#${id}`)?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
}

class Writing {
  private version: number;
  private turn = 0;
  private saved: string;
  private timer: number | undefined;
  private sent = false;
  private asked = false;
  running: Promise<void> | undefined;
  failing = false;

  constructor(private readonly field: HTMLTextAreaElement, private readonly form: HTMLFormElement) {
    this.version = Number(field.dataset.version ?? 0);
    this.saved = field.dataset.unsaved ? '' : field.value;
    const left = sessionStorage.getItem(this.name());
    if (left !== null && left !== field.value) field.value = left;
    field.addEventListener('input', () => this.later(pause));
    field.addEventListener('blur', () => this.later(250));
    field.addEventListener('draft-gone', () => void (this.version = 0));
    form.addEventListener('change', () => this.later(pause, true));
    this.show();
    if (this.dirty()) this.later(0);
  }

  dirty(): boolean {
    return !this.sent && !this.asked && this.field.value !== this.saved;
  }

  later(wait: number, always = false): void {
    this.show();
    clearTimeout(this.timer);
    if (always && this.field.value !== '') this.saved = '\u0000';
    if (this.dirty()) this.timer = window.setTimeout(() => void this.save(), wait);
  }

  /** A save that is under way ends before the text is sent, so that it cannot come back afterwards as a draft. */
  sending(event: SubmitEvent): void {
    clearTimeout(this.timer);
    if (!this.running) {
      this.sent = true;
      sessionStorage.removeItem(this.name());
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.running.finally(() => this.form.requestSubmit(event.submitter));
  }

  notSent(): void {
    if (!this.sent) return;
    this.sent = false;
    this.later(0);
  }

  async save(leaving = false): Promise<void> {
    if (this.running && !leaving) return this.later(pause);
    const text = this.field.value;
    const body = this.body();
    const work = this.send(this.field.dataset.draft ?? '', body, leaving && text.length < mostOnLeaving)
      .then(async (answer) => this.settled(answer, text))
      .catch(() => this.failed(text));
    this.running = work.finally(() => (this.running = undefined));
    return this.running;
  }

  private async settled(answer: Response, text: string): Promise<void> {
    if (answer.status !== 200 && answer.status !== 409) throw new Error(String(answer.status));
    if (!answer.headers.get('Content-Type')?.includes('json')) throw new Error('not signed in');
    const kept = (await answer.json()) as Kept;
    this.failing = false;
    sessionStorage.removeItem(this.name());
    this.version = kept.version;
    if (answer.status === 409) return this.elsewhere(kept);
    this.saved = text;
    this.hint(kept);
    this.say(text === '' ? '' : 'saved');
    this.later(pause);
  }

  private hint(kept: Kept): void {
    for (const hint of this.form.querySelectorAll<HTMLElement>('[data-hint]')) {
      hint.hidden = !kept.hints.includes(hint.dataset.hint ?? '');
      if (hint.dataset.words && !hint.hidden) hint.textContent = hint.dataset.words.replace('{0}', kept.jargon.join(', '));
    }
  }

  private failed(text: string): void {
    this.failing = true;
    sessionStorage.setItem(this.name(), text);
    this.say('failed');
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), retry);
  }

  /** Both wordings are shown, and nothing more is saved until one is chosen. */
  private elsewhere(kept: Kept): void {
    const box = pattern('draft-elsewhere');
    if (!box) return;
    this.asked = true;
    this.part('[data-draft-elsewhere]')?.remove();
    box.querySelectorAll(kept.version > 0 ? '[data-gone]' : '[data-changed]').forEach((part) => part.remove());
    box.querySelector('[data-mine]')!.textContent = this.field.value;
    const theirs = box.querySelector('[data-theirs]');
    if (theirs) theirs.textContent = kept.text;
    box.querySelector('[data-keep-mine]')?.addEventListener('click', () => this.choose(box, kept, this.field.value));
    box.querySelector('[data-take-theirs]')?.addEventListener('click', () => this.choose(box, kept, kept.text));
    this.form.prepend(box);
    box.scrollIntoView({ block: 'nearest' });
  }

  private choose(box: HTMLElement, kept: Kept, text: string): void {
    box.remove();
    this.asked = false;
    this.saved = kept.text;
    this.write(text);
    this.later(0);
  }

  private async discard(): Promise<void> {
    const text = this.field.value;
    clearTimeout(this.timer);
    await this.running;
    const files = (await attached(this.form)?.fetched().catch(() => [])) ?? [];
    this.saved = '';
    this.version = 0;
    sessionStorage.removeItem(this.name());
    this.write('');
    await this.send(`${this.field.dataset.draft}/discard`, this.body(), false).catch(() => undefined);
    attached(this.form)?.clear();
    this.offerUndo(text, files);
  }

  private offerUndo(text: string, files: File[]): void {
    const toast = pattern('draft-discarded');
    if (!toast) return;
    toast.querySelector('[data-undo]')?.addEventListener('click', () => {
      this.write(this.field.value === '' ? text : `${text}\n\n${this.field.value}`);
      attached(this.form)?.add(files);
    });
    toast.dataset.awake = '';
    document.querySelector('#toasts')?.append(toast);
    window.setTimeout(() => toast.remove(), 12_000);
  }

  private write(text: string): void {
    this.field.value = text;
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
    this.field.focus();
  }

  private send(address: string, body: URLSearchParams, keepalive: boolean): Promise<Response> {
    return fetch(address, { method: 'POST', body, keepalive, headers: { Accept: 'application/json' } });
  }

  private body(): URLSearchParams {
    const body = new URLSearchParams();
    new FormData(this.form).forEach((value, key) => typeof value === 'string' && body.set(key, value));
    body.set('version', String(this.version));
    body.set('editor', editor);
    body.set('turn', String(++this.turn));
    if (this.field.dataset.about) body.set('about', this.field.dataset.about);
    return body;
  }

  private show(): void {
    const discard = this.part('[data-draft-discard]');
    if (discard && this.field.value === '') discard.remove();
    if (!discard && this.field.value !== '') this.offerDiscarding();
    if (this.field.value !== this.saved && !this.failing) this.say('');
  }

  private offerDiscarding(): void {
    const button = pattern('draft-discard');
    button?.addEventListener('click', () => void this.discard());
    if (button) this.part('[data-draft-state]')?.after(button);
  }

  private say(what: '' | 'saved' | 'failed'): void {
    const state = this.part('[data-draft-state]');
    if (!state) return;
    const words = what === '' ? '' : (state.dataset[what] ?? '');
    if (state.textContent !== words) state.textContent = words;
    state.classList.toggle('wrong', what === 'failed');
  }

  private part(selector: string): HTMLElement | null {
    return this.form.querySelector<HTMLElement>(selector);
  }

  private name(): string {
    return `tresen.unsaved.${this.field.dataset.draft}.${this.field.dataset.about ?? ''}`;
  }
}

export function drafts(within: ParentNode): void {
  for (const field of open.keys()) if (!field.isConnected && !open.get(field)?.dirty()) open.delete(field);
  for (const field of within.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]')) {
    if (field.form && !open.has(field)) open.set(field, new Writing(field, field.form));
  }
}

document.addEventListener('submit', (event) => writingIn(event.target as HTMLFormElement)?.sending(event), true);

function writingIn(form: HTMLFormElement): Writing | undefined {
  return [...open].find(([field]) => field.form === form)?.[1];
}

/** What could not be sent is a draft again. */
for (const name of ['htmx:sendError', 'htmx:responseError']) htmx.on(name, () => open.forEach((writing) => writing.notSent()));

addEventListener('pagehide', () => open.forEach((writing) => writing.dirty() && void writing.save(true)));
addEventListener('online', () => open.forEach((writing) => writing.failing && void writing.save()));
addEventListener('beforeunload', (event) => {
  if ([...open.values()].some((writing) => writing.failing && writing.dirty())) event.preventDefault();
});
