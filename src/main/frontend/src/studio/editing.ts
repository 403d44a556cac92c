// What all editors of models share: what is drawn is kept on the server, what the check finds is said beside it, and
// whoever else works on the same model is named.
import { Keeping, type Kept } from './keeping';

export interface Finding {
  element: string | null;
  error: boolean;
  words: string;
}

export interface Editor {
  text(): Promise<string>;
  onChange(act: () => void): void;
  /** @param choose what a mark does when it is pressed */
  mark(findings: Finding[], choose: (element: string) => void): void;
  show(element: string): void;
  undo(): void;
  redo(): void;
}

export type Opening = (place: HTMLElement, content: string) => Promise<Editor>;

export async function editing(place: HTMLElement, open: Opening): Promise<void> {
  const form = place.querySelector<HTMLFormElement>('form[data-keep]');
  const content = form?.querySelector<HTMLTextAreaElement>('[name=content]');
  if (!form || !content) return;
  const left = Keeping.left(form);
  const list = new Findings(place);
  let editor: Editor;
  try {
    editor = await open(place, left ?? content.value);
  } catch (unreadable) {
    withoutDrawing(place);
    console.info('The file cannot be drawn', unreadable);
    return;
  }
  const marked = (findings: Finding[]): void => {
    editor.mark(findings, (element) => list.point(element));
    list.show(findings, (element) => editor.show(element));
  };
  const keeping = new Keeping(form, editor, (kept) => {
    marked(kept.findings);
    others(place, kept);
    overtaken(place, kept);
  });
  editor.onChange(() => keeping.changed());
  marked(JSON.parse(place.dataset.findings ?? '[]') as Finding[]);
  buttons(place, editor);
  if (left !== undefined) keeping.changed();
  place.classList.add('open');
  performance.mark('editor-open');
}

/** The plain form stays, with what the check says of the file. */
function withoutDrawing(place: HTMLElement): void {
  const page = place.closest('.editing');
  const notice = page?.querySelector<HTMLElement>('[data-undrawable]');
  page?.classList.remove('drawing');
  if (notice) notice.hidden = false;
}

function buttons(place: HTMLElement, editor: Editor): void {
  place.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    if (button?.dataset.do === 'undo') editor.undo();
    if (button?.dataset.do === 'redo') editor.redo();
  });
}

function others(place: HTMLElement, kept: Kept): void {
  const box = place.querySelector<HTMLElement>('[data-others]');
  const list = box?.querySelector('ul');
  if (!box || !list) return;
  box.hidden = kept.others.length === 0;
  list.replaceChildren(
    ...kept.others.map(({ href, words }) => {
      const line = document.createElement('li');
      const link = Object.assign(document.createElement('a'), { href, textContent: words });
      line.append(link);
      return line;
    }),
  );
}

/** Somebody published another version while this one was drawn. */
function overtaken(place: HTMLElement, { outdated }: Kept): void {
  const notice = place.closest('.editing')?.querySelector<HTMLElement>('[data-outdated]');
  const words = notice?.querySelector('span');
  if (!notice || !words || words.textContent === outdated) return;
  notice.hidden = outdated === '';
  words.textContent = outdated;
}

/** The list beside the drawing. */
class Findings {
  private readonly list: HTMLElement | null;
  private readonly none: HTMLElement | null;
  private readonly count: HTMLElement | null;

  constructor(place: HTMLElement) {
    this.list = place.querySelector<HTMLElement>('[data-list]');
    this.none = place.querySelector<HTMLElement>('[data-none]');
    this.count = place.querySelector<HTMLElement>('[data-count]');
  }

  show(findings: Finding[], choose: (element: string) => void): void {
    if (this.count) this.count.textContent = findings.length === 0 ? '' : String(findings.length);
    if (this.none) this.none.hidden = findings.length > 0;
    this.list?.replaceChildren(...findings.map((finding) => this.line(finding, choose)));
  }

  private line(finding: Finding, choose: (element: string) => void): HTMLElement {
    const pattern = this.list?.parentElement?.querySelector<HTMLTemplateElement>(finding.error ? '[data-error]' : '[data-warning]');
    const line = pattern?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const button = line.querySelector<HTMLButtonElement>('button');
    line.dataset.element = finding.element ?? '';
    line.querySelector('[data-words]')!.textContent = finding.words;
    button?.addEventListener('click', () => choose(finding.element ?? ''));
    return line;
  }

  point(element: string): void {
    const line = this.list?.querySelector<HTMLElement>(`[data-element="${CSS.escape(element)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
    line?.querySelector<HTMLButtonElement>('button')?.focus();
  }
}
