// The modeler of Camunda, reduced to what owners of processes need, with the desk's own steps. Its mark of bpmn.io stays.
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { style } from '../styles';
import { editing, type Editor, type Finding } from './editing';
import type { Desk } from './desk';
import { deskMenus } from './process-menus';
import { deskProperties } from './process-properties';
import { translate } from './process-words';

interface Shape {
  id: string;
  businessObject: { id: string; eventDefinitions?: { id: string }[]; loopCharacteristics?: { id: string } };
  labelTarget?: Shape;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Services {
  canvas: { zoom(to: 'fit-viewport', center: 'auto'): void; viewbox(): { inner: Box; scale: number }; viewbox(to: Box): void; scrollToElement(element: Shape, padding?: number): void; findRoot(element: Shape): unknown; setRootElement(root: unknown): void; focus(): void };
  commandStack: { undo(): void; redo(): void };
  elementRegistry: { get(id: string): Shape | undefined; find(test: (shape: Shape) => boolean): Shape | undefined };
  overlays: { add(element: Shape, type: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): void; remove(filter: { type: string }): void };
  selection: { select(element: Shape): void };
}

export const edit = (place: HTMLElement): Promise<void> => editing(place, open);

async function open(place: HTMLElement, content: string): Promise<Editor> {
  await style('process-editor');
  const desk = JSON.parse(place.dataset.desk ?? '{}') as Desk;
  const modeler = new Modeler({
    container: place.querySelector<HTMLElement>('[data-canvas]')!,
    propertiesPanel: { parent: place.querySelector('[data-properties]'), layout: { groups: { general: { open: true }, documentation: { open: true } } } },
    elementTemplates: desk.templates,
    desk,
    bpmnRenderer: { defaultFillColor: 'var(--raised)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' },
    additionalModules: [{ translate: ['value', translate] }, deskMenus, deskProperties],
  } as object);
  modeler.on('elementTemplates.errors', ({ errors }: { errors: Error[] }) => errors.forEach((error) => console.warn(error.message)));
  await modeler.importXML(content);
  const get = <Name extends keyof Services>(name: Name): Services[Name] => modeler.get<Services[Name]>(name);
  fit(get('canvas'), place);
  const stack = get('commandStack');
  return {
    text: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    onChange: (act) => modeler.on('commandStack.changed', act),
    mark: (findings, choose) => mark(get('overlays'), get('elementRegistry'), findings, choose),
    show: (element) => show(get, element),
    undo: () => stack.undo(),
    redo: () => stack.redo(),
  };
}

/** All of it, and nothing beneath the palette. */
function fit(canvas: Services['canvas'], place: HTMLElement): void {
  canvas.zoom('fit-viewport', 'auto');
  const { inner, scale } = canvas.viewbox();
  const palette = place.querySelector<HTMLElement>('.djs-palette')?.offsetWidth ?? 0;
  const [left, around] = [(palette + 48) / scale, 24 / scale];
  canvas.viewbox({ x: inner.x - left, y: inner.y - around, width: inner.width + left + around, height: inner.height + 2 * around });
}

/** What is drawn for an element; parts of events, such as their timers, are drawn with them. */
function drawn(registry: Services['elementRegistry'], id: string): Shape | undefined {
  const within = ({ businessObject: it, labelTarget }: Shape): boolean =>
    !labelTarget && (it.loopCharacteristics?.id === id || (it.eventDefinitions ?? []).some((part) => part.id === id));
  return registry.get(id) ?? registry.find(within);
}

function mark(overlays: Services['overlays'], registry: Services['elementRegistry'], findings: Finding[], choose: (element: string) => void): void {
  overlays.remove({ type: 'finding' });
  const marked = new Map<Shape, Finding[]>();
  for (const finding of findings) {
    const shape = finding.element === null ? undefined : drawn(registry, finding.element);
    if (shape && 'parent' in shape && shape.parent) marked.set(shape, [...(marked.get(shape) ?? []), finding]);
  }
  for (const [shape, found] of marked) {
    overlays.add(shape, 'finding', { position: { top: -12, right: 12 }, html: badge(found, choose) });
  }
}

function badge(found: Finding[], choose: (element: string) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = found.some((finding) => finding.error) ? 'finding-badge error' : 'finding-badge';
  button.textContent = found.length > 1 ? String(found.length) : '!';
  button.title = found.map((finding) => finding.words).join('\n');
  button.setAttribute('aria-label', button.title);
  button.addEventListener('click', () => choose(found[0]?.element ?? ''));
  return button;
}

function show(get: <Name extends keyof Services>(name: Name) => Services[Name], element: string): void {
  const shape = drawn(get('elementRegistry'), element);
  if (!shape) return;
  const canvas = get('canvas');
  canvas.setRootElement(canvas.findRoot(shape));
  canvas.scrollToElement(shape, 120);
  get('selection').select(shape);
  canvas.focus();
}
