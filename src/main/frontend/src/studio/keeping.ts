// A draft is kept on the server while one works. While the server cannot be reached it stays in this tab, says so, and is
// tried again. Where the same draft was saved elsewhere both choices are offered, and nothing is saved until one is made.
import type { Editor, Finding } from './editing';

const pause = 500;
const retry = 5000;

export interface Kept {
  draft: string;
  seen: number;
  base: number;
  words: string;
  outdated: string;
  findings: Finding[];
  others: { href: string; words: string }[];
}

export class Keeping {
  private turn = 0;
  private saved = 0;
  private timer: number | undefined;
  private running: Promise<void> | undefined;
  private asked = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly editor: Editor,
    private readonly settled: (kept: Kept) => void,
  ) {
    document.addEventListener('click', (event) => this.leaving(event), true);
    document.addEventListener('submit', (event) => this.sending(event), true);
    document.addEventListener('visibilitychange', () => document.hidden && void this.flush());
    addEventListener('online', () => void this.flush());
    addEventListener('beforeunload', (event) => this.dirty() && event.preventDefault());
  }

  /** What this tab could not save when it was left. */
  static left(form: HTMLFormElement): string | undefined {
    return sessionStorage.getItem(name(form)) ?? undefined;
  }

  changed(): void {
    this.turn++;
    this.say('unsaved');
    this.later(pause);
  }

  async flush(): Promise<void> {
    await this.running;
    if (this.dirty() && !this.asked) await this.save();
  }

  private dirty(): boolean {
    return this.turn !== this.saved;
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    if (!this.asked) this.timer = window.setTimeout(() => void this.save(), wait);
  }

  private async save(): Promise<void> {
    if (this.running) return this.later(pause);
    clearTimeout(this.timer);
    this.running = this.send().finally(() => (this.running = undefined));
    return this.running;
  }

  private async send(): Promise<void> {
    const turn = this.turn;
    const content = await this.editor.text();
    try {
      const answer = await fetch(this.form.action, { method: 'POST', body: this.body(content), headers: { Accept: 'application/json' } });
      if (answer.status !== 200 && answer.status !== 409) throw new Error(String(answer.status));
      if (!answer.headers.get('Content-Type')?.includes('json')) throw new Error('not signed in');
      const kept = (await answer.json()) as Kept;
      if (answer.status === 409) return this.elsewhere(kept);
      this.keep(kept, turn);
    } catch {
      sessionStorage.setItem(name(this.form), content);
      this.say('failed');
      this.later(retry);
    }
  }

  private keep(kept: Kept, turn: number): void {
    sessionStorage.removeItem(name(this.form));
    this.saved = turn;
    this.stand(kept);
    if (this.dirty()) this.later(pause);
    else this.say('', kept.words);
    this.settled(kept);
  }

  /** Where the draft stands now; other forms of the page send it along. */
  private stand({ draft, seen, base }: Kept): void {
    for (const [field, value] of Object.entries({ draft, seen, base })) {
      document.querySelectorAll<HTMLInputElement>(`[data-stand=${field}]`).forEach((input) => (input.value = String(value)));
    }
    document.querySelectorAll<HTMLElement>('[data-once-kept]').forEach((part) => (part.hidden = false));
  }

  private elsewhere(kept: Kept): void {
    const box = this.form.parentElement?.querySelector<HTMLTemplateElement>('template[data-elsewhere]')?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    if (!box) return;
    this.asked = true;
    this.say('unsaved');
    box.querySelector('[data-when]')!.textContent = kept.words;
    box.querySelector('[data-mine]')?.addEventListener('click', () => {
      box.remove();
      this.asked = false;
      this.stand(kept);
      void this.save();
    });
    box.querySelector('[data-theirs]')?.addEventListener('click', () => {
      this.saved = this.turn;
      sessionStorage.removeItem(name(this.form));
      location.reload();
    });
    this.form.after(box);
    box.querySelector<HTMLElement>('[data-mine]')?.focus();
  }

  private body(content: string): URLSearchParams {
    const body = new URLSearchParams();
    new FormData(this.form).forEach((value, key) => typeof value === 'string' && body.set(key, value));
    body.set('content', content);
    return body;
  }

  /** Links that show or fetch the draft wait until it is kept. */
  private leaving(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey || !this.dirty() || this.asked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.flush().then(() => !this.dirty() && link.click());
  }

  private sending(event: SubmitEvent): void {
    if (!this.dirty() || this.asked || event.target === this.form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.flush().then(() => !this.dirty() && (event.target as HTMLFormElement).requestSubmit(event.submitter));
  }

  private say(what: '' | 'unsaved' | 'failed', words = ''): void {
    const state = this.form.querySelector<HTMLElement>('[data-kept]');
    if (!state) return;
    state.textContent = what === '' ? words : (state.dataset[what] ?? '');
    state.classList.toggle('wrong', what === 'failed');
  }
}

function name(form: HTMLFormElement): string {
  return `tresen.unsaved.${new URL(form.action).pathname}`;
}
