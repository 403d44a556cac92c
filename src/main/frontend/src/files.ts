// Files go to the server as soon as they are chosen, dropped or pasted: there they hang on the draft. Without this file the
// form brings them along.
const places = new WeakMap<HTMLFormElement, Attaching>();

class Attaching {
  private queue: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly place: HTMLElement, private readonly form: HTMLFormElement) {
    form.removeAttribute('enctype');
    form.querySelector(':scope > .first')?.remove();
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

  /** What is under way is there before the text is sent. */
  settled(): Promise<void> {
    return this.queue;
  }

  add(files: File[]): void {
    for (const file of files) {
      if (file.size > Number(this.place.dataset.largest)) this.say(this.words('tooLarge', file.name), true);
      else this.later(() => this.send(file));
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

  private later(work: () => Promise<void>): void {
    this.waiting += 1;
    this.queue = this.queue.then(work).finally(() => void (this.waiting -= 1));
  }

  private async send(file: File): Promise<void> {
    this.say(this.words('adding', file.name));
    const body = this.body();
    body.append('added', file, file.name);
    const isAdded = await this.ask(this.place.dataset.add ?? '', body);
    this.say(this.words(isAdded === undefined ? 'failed' : 'added', file.name), isAdded === undefined, isAdded === false);
  }

  private async remove(button: HTMLButtonElement): Promise<void> {
    const name = button.dataset.remove ?? '';
    const isRemoved = await this.ask(button.formAction, this.body());
    this.say(this.words(isRemoved === undefined ? 'failed' : 'removed', name), isRemoved === undefined, isRemoved === false);
    (this.place.querySelector<HTMLElement>('[data-remove]') ?? this.form.querySelector<HTMLElement>('input[type="file"]'))?.focus();
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
    this.place.querySelector('.attached')?.replaceWith(document.adoptNode(list));
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
    this.say('');
  }

  private words(which: 'adding' | 'added' | 'removed' | 'failed' | 'tooLarge', name: string): string {
    return (this.place.dataset[which] ?? '').replace('{0}', name);
  }

  private say(what: string, isWrong = false, isSaid = false): void {
    const said = this.place.querySelector<HTMLElement>('[data-files-said]');
    if (!said) return;
    said.textContent = isSaid ? '' : what;
    said.classList.toggle('error', isWrong);
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
    void attaching.settled().then(() => form.requestSubmit(event.submitter));
  },
  true,
);

/** A file that misses the form does not take the page away. */
for (const name of ['dragover', 'drop'] as const) {
  addEventListener(name, (event) => {
    if (document.querySelector('[data-files]') && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}
