// Decision tables as dmn-js edits them, with a control for the type of each column. Its mark of bpmn.io stays.
import DmnModeler from 'dmn-js/lib/Modeler';
import { style } from '../styles';
import { editing, type Editor } from './editing';
import { translate } from './table-words';

interface View {
  type: string;
}

interface Viewer {
  get<T>(name: string): T;
}

export const edit = (place: HTMLElement): Promise<void> => editing(place, open);

async function open(place: HTMLElement, content: string): Promise<Editor> {
  await style('table-editor');
  const words = { additionalModules: [{ translate: ['value', translate] }] };
  const modeler = new DmnModeler({ container: place.querySelector('[data-canvas]'), drd: words, decisionTable: words, literalExpression: words });
  await modeler.importXML(content);
  const table = (modeler.getViews() as View[]).find((view) => view.type === 'decisionTable');
  if (table) await modeler.open(table);
  const viewer = (): Viewer => modeler.getActiveViewer() as Viewer;
  const stack = (): { undo(): void; redo(): void } => viewer().get('commandStack');
  const number = (): void => place.querySelector('th.index-column')?.setAttribute('aria-label', translate('Rule'));
  number();
  const marks = new CSSStyleSheet();
  document.adoptedStyleSheets.push(marks);
  return {
    text: async () => ((await modeler.saveXML({ format: true })) as { xml: string }).xml,
    onChange: (act) => viewer().get<{ on(name: string, act: () => void): void }>('eventBus').on('elements.changed', act),
    mark: (findings) => {
      // the cells are drawn anew all the time, so what marks them is a rule and not a class
      const rules = findings.filter((finding) => finding.element !== null).map(({ element, error }) => `[data-element-id="${CSS.escape(element!)}"], [data-row-id="${CSS.escape(element!)}"] { box-shadow: inset 0 0 0 2px var(${error ? '--late' : '--risk'}); }`);
      marks.replaceSync(rules.join('\n'));
      number();
    },
    show: (element) => {
      const cell = place.querySelector<HTMLElement>(`[data-element-id="${CSS.escape(element)}"], [data-row-id="${CSS.escape(element)}"]`);
      cell?.scrollIntoView({ block: 'center', inline: 'center' });
      (cell?.querySelector<HTMLElement>('[contenteditable], [tabindex]') ?? cell)?.focus();
      cell?.click();
    },
    undo: () => stack().undo(),
    redo: () => stack().redo(),
  };
}
