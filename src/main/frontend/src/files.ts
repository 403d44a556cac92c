// Files go to the server as soon as they are chosen, dropped or pasted: there they hang on the draft. Without this file the
// form brings them along.
const places = new WeakMap<HTMLFormElement, Attaching>();

class Attaching {
  /** Whether all that was wanted since the last rest was done. */
  private queue: Promise<boolean> = Promise.resolve(true);
  private waiting = 0;
  /** What went wrong with those that were chosen together. */
  private wrong: Element[] = [];

  constructor(private readonly place: HTMLElement, private readonly form: HTMLFormElement) {
    form.removeAttribute('enctype');
    const input = form.querySelector<HTMLInputElement>('input[type="file"]');
    input?.removeAttribute('name');
    input?.addEventListener('change', () => {
      this.add([...(input.files ?? [])]);
      input.value = '';
    });
    form.addEventListener('paste', (event) => this.pasted(event));
    form.addEventListener('dragover', (event) => this.over(event));
    form.addEventListener('dragleave', (event) => this.mark(event.relatedTarget instanceof Node && form.contains(event.relatedTarget)));
    form.addEventListener('drop', (event) => this.dropped(event));
    place.addEventListener('click', (event) => this.pressed(event));
  }

  busy(): boolean {
    return this.waiting > 0;
  }

  /** What is under way is there before the text is sent; what could not be attached is seen first. */
  settled(): Promise<boolean> {
    return this.queue;
  }

  add(files: File[]): void {
    for (const file of files) {
      this.later(() => this.send(file));
    }
  }

  /** Of what was copied from a text program there is a picture too; the words are what was meant. */
  private pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.add(files);
  }

  private over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.mark(true);
  }

  private dropped(event: DragEvent): void {
    this.mark(false);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.add([...event.dataTransfer.files]);
  }

  private mark(isOver: boolean): void {
    this.form.classList.toggle('dropping', isOver);
  }

  private pressed(event: MouseEvent): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-remove]');
    if (!button) return;
    event.preventDefault();
    this.later(() => this.remove(button));
  }

  private later(work: () => Promise<boolean>): void {
    const before = this.busy() ? this.queue : this.queue.then(() => true);
    if (!this.busy()) this.wrong = [];
    this.waiting += 1;
    this.queue = before.then(async (all) => (await work()) && all).finally(() => void (this.waiting -= 1));
  }

  private async send(file: File): Promise<boolean> {
    if (file.size > Number(this.place.dataset.largest)) return this.refuse('tooLarge', file.name);
    this.say('adding', file.name);
    const body = this.body();
    body.append('added', file, file.name);
    return this.told(await this.ask(this.place.dataset.add ?? '', body), 'added', file.name);
  }

  private async remove(button: HTMLButtonElement): Promise<boolean> {
    const name = button.dataset.remove ?? '';
    const isRemoved = this.told(await this.ask(button.formAction, this.body()), 'removed', name);
    (this.place.querySelector<HTMLElement>('[data-remove]') ?? this.form.querySelector<HTMLElement>('input[type="file"]'))?.focus();
    return isRemoved;
  }

  private body(): FormData {
    const body = new FormData();
    body.set('_csrf', this.form.querySelector<HTMLInputElement>('[name="_csrf"]')?.value ?? '');
    return body;
  }

  /** True when it was done, false when the desk refused it and says why in the list, undefined when nobody answered. */
  private async ask(address: string, body: FormData): Promise<boolean | undefined> {
    try {
      const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'text/html', 'HX-Request': 'true' } });
      const list = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.attached');
      if (answer.redirected || !list) return undefined;
      this.show(list);
      return answer.ok;
    } catch {
      return undefined;
    }
  }

  private show(list: Element): void {
    this.wrong.push(...list.querySelectorAll('.error'));
    list.prepend(...this.wrong);
    this.listed().replaceWith(document.adoptNode(list));
    if (list.querySelector('li')) this.form.querySelector('[data-hint="FILE_MISSING"]')?.setAttribute('hidden', '');
    if (this.listed().dataset.version === '0') this.form.querySelector('textarea')?.dispatchEvent(new CustomEvent('draft-gone'));
  }

  private listed(): HTMLElement {
    return this.place.querySelector<HTMLElement>('.attached')!;
  }

  /** Whole, so that discarding them can be taken back. */
  async fetched(): Promise<File[]> {
    const links = [...this.place.querySelectorAll<HTMLAnchorElement>('a[data-name]')];
    return Promise.all(links.map(async (link) => new File([await (await fetch(link.href)).blob()], link.dataset.name ?? '')));
  }

  clear(): void {
    this.listed().replaceChildren();
    this.say();
  }

  private told(isDone: boolean | undefined, word: 'added' | 'removed', name: string): boolean {
    if (isDone === undefined) return this.refuse('failed', name);
    this.say(isDone ? word : undefined, name);
    return isDone;
  }

  private refuse(why: 'tooLarge' | 'failed', name: string): false {
    const words = document.createElement('p');
    words.className = 'error';
    words.role = 'alert';
    words.textContent = this.words(why, name);
    this.wrong.push(words);
    this.listed().prepend(...this.wrong);
    this.say();
    return false;
  }

  private words(which: 'adding' | 'added' | 'removed' | 'failed' | 'tooLarge', name: string): string {
    return (this.place.dataset[which] ?? '').replace('{0}', name);
  }

  private say(what?: 'adding' | 'added' | 'removed', name = ''): void {
    const said = this.place.querySelector<HTMLElement>('[data-files-said]');
    if (said) said.textContent = what ? this.words(what, name) : '';
  }
}

export function attached(form: HTMLFormElement): Attaching | undefined {
  return places.get(form);
}

export function files(within: ParentNode): void {
  for (const place of within.querySelectorAll<HTMLElement>('[data-files]')) {
    const form = place.closest('form');
    if (form && !places.has(form)) places.set(form, new Attaching(place, form));
  }
}

document.addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement;
    const attaching = places.get(form);
    if (!attaching?.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void attaching.settled().then((all) => all && form.requestSubmit(event.submitter));
  },
  true,
);

/** A file that misses the form does not take the page away. */
for (const name of ['dragover', 'drop'] as const) {
  addEventListener(name, (event) => {
    if (document.querySelector('[data-files]') && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}
