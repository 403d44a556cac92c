// The viewer of form-js inside a form of the page. Its values go along as hidden fields, named as the server's own
// drawing of them is, so the server cannot tell who drew them.
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { German } from 'flatpickr/dist/l10n/de.js';
import { german } from './task-form-words';
import { style } from './styles';

type Value = string | number | boolean | string[] | null | undefined;
type Values = Record<string, Value>;

interface Component {
  key?: string;
  type: string;
  components?: Component[];
}

interface Schema {
  components: Component[];
}

const prefix = 'field.';

export async function taskForm(place: HTMLElement): Promise<void> {
  const outer = place.closest('form');
  const schema = JSON.parse(place.dataset.taskForm ?? 'null') as Schema | null;
  if (!outer || !schema) return;
  await style('task-form');
  if (!place.isConnected) return;
  const speaksGerman = document.documentElement.lang.startsWith('de');
  if (speaksGerman) flatpickr.localize(German);
  const host = document.createElement('div');
  const sent = document.createElement('div');
  sent.hidden = true;
  const options = {
    container: host,
    properties: { ariaLabel: place.dataset.label },
    // checked while typing: what is checked on leaving would move the page under the click that leaves
    debounce: false,
    additionalModules: speaksGerman ? [{ translate: ['value', german] }] : [],
  };
  const viewer = new Form(options);
  const keys = keyed(schema.components).map((one) => one.key);
  let data: Values = {};
  viewer.on('changed', (state: { data: Values }) => {
    data = state.data;
    sent.replaceChildren(...keys.flatMap((key) => list(data[key]).map((one) => hidden(prefix + key, one))));
  });
  await viewer.importSchema(schema, { ...around(outer), ...written(place, schema) });
  place.replaceChildren(...complaints(place), host, sent, ...keep(place));
  place.classList.add('drawn');
  guard(outer, place, viewer);
  const asked = expressions(schema).join(' ');
  outer.addEventListener('change', (event) => {
    const { name } = event.target as HTMLInputElement;
    if (place.contains(event.target as Node) || !name || !asked.includes(name)) return;
    void viewer.importSchema(schema, { ...data, ...around(outer) });
  });
}

// What was typed before the viewer was there, or came back from the server.
function written(place: HTMLElement, schema: Schema): Values {
  const values: Values = {};
  for (const { key, type } of keyed(schema.components)) {
    const controls = [...place.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(prefix + key)}"]`)];
    values[key] = value(type, controls);
  }
  return values;
}

function keyed(components: Component[]): { key: string; type: string }[] {
  return components.flatMap((one) => (one.components ? keyed(one.components) : one.key ? [{ key: one.key, type: one.type }] : []));
}

function expressions(part: unknown): string[] {
  if (typeof part === 'string') return part.startsWith('=') ? [part] : [];
  return part && typeof part === 'object' ? Object.values(part).flatMap(expressions) : [];
}

// Nothing means that the default of the schema stays.
function value(type: string, controls: HTMLInputElement[]): Value {
  const chosen = controls.filter((control) => control.checked).map((control) => control.value);
  const text = controls[0]?.value ?? '';
  switch (type) {
    case 'checkbox':
      return chosen.length > 0 || undefined;
    case 'checklist':
    case 'taglist':
      return chosen.length > 0 ? chosen : undefined;
    case 'radio':
      return chosen[0];
    case 'number':
      return text === '' ? undefined : Number(text);
    default:
      return text === '' ? undefined : text;
  }
}

// Conditions may ask for what the page's own controls say.
function around(outer: HTMLFormElement): Values {
  const values: Values = {};
  for (const [name, given] of new FormData(outer)) {
    if (typeof given === 'string' && !name.startsWith(prefix)) values[name] = given;
  }
  for (const box of outer.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    if (box.form === outer && box.name && !box.name.startsWith(prefix)) values[box.name] = box.checked;
  }
  return values;
}

function complaints(place: HTMLElement): Element[] {
  return [...place.querySelectorAll('.error')].map((error) => {
    const label = error.parentElement?.querySelector('label, legend')?.textContent?.trim();
    const said = document.createElement('p');
    said.className = 'error';
    said.textContent = label ? `${label}: ${error.textContent ?? ''}` : error.textContent;
    return said;
  });
}

function keep(place: HTMLElement): Element[] {
  return [...place.querySelectorAll('input[type=hidden][name=fieldsOfKind]')];
}

function list(given: Value): string[] {
  if (given === null || given === undefined || given === false || given === '') return [];
  return Array.isArray(given) ? given.map(String) : [String(given)];
}

function hidden(name: string, given: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = given;
  return input;
}

// Enter in a field sends nothing; a wrong field is shown before anything leaves.
function guard(outer: HTMLFormElement, place: HTMLElement, viewer: Form): void {
  place.addEventListener('submit', (event) => event.stopPropagation());
  outer.addEventListener(
    'submit',
    (event) => {
      if (event.target !== outer || !place.isConnected) return;
      if (Object.keys(viewer.validate()).length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      requestAnimationFrame(() => place.querySelector<HTMLElement>('[aria-invalid=true], .fjs-has-errors input')?.focus());
    },
    { capture: true },
  );
}
