// The form editor of bpmn.io with the fields that the desk can show, check and keep.
import { FormEditor } from '@bpmn-io/form-js-editor';
import { style } from '../styles';
import { editing, type Editor } from './editing';
import { deskWords, translateRest } from './form-words';

interface Field {
  id: string;
}

export const edit = (place: HTMLElement): Promise<void> => editing(place, open);

async function open(place: HTMLElement, content: string): Promise<Editor> {
  await style('form-editor');
  const canvas = place.querySelector<HTMLElement>('[data-canvas]')!;
  const editor = new FormEditor({ container: canvas, additionalModules: [deskWords] } as object);
  await editor.importSchema(JSON.parse(content));
  translateRest();
  const stack = editor.get<{ undo(): void; redo(): void }>('commandStack');
  const fields = editor.get<{ get(id: string): Field | undefined }>('formFieldRegistry');
  const selection = editor.get<{ set(field: Field): void }>('selection');
  const marks = new CSSStyleSheet();
  document.adoptedStyleSheets.push(marks);
  return {
    text: async () => JSON.stringify(editor.saveSchema(), undefined, 2),
    onChange: (act) => editor.on('commandStack.changed', act),
    mark: (findings) => {
      const rules = findings.filter((finding) => finding.element !== null).map(({ element, error }) => `.fjs-element[data-id="${CSS.escape(element!)}"] { box-shadow: inset 0 0 0 2px var(${error ? '--late' : '--risk'}); }`);
      marks.replaceSync(rules.join('\n'));
    },
    show: (element) => {
      const field = fields.get(element);
      if (field) selection.set(field);
      place.querySelector(`.fjs-element[data-id="${CSS.escape(element)}"]`)?.scrollIntoView({ block: 'center' });
    },
    undo: () => stack.undo(),
    redo: () => stack.redo(),
  };
}
