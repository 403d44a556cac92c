// What can be drawn: the desk's own steps first, then what it asks people for and waits for, then the plain elements. What
// the check refuses anyway is not offered.
import type { Desk, Named, Template } from './desk';
import { DeskInsert } from './process-insert';
import { is, message, type Factory, type Part, type Shape, type Translate } from './bpmn';

interface Entry {
  html?: string;
  label?: string;
  description?: string;
  className?: string;
  imageUrl?: string;
  group?: { id: string; name: string } | string;
  action: unknown;
}

type Entries = Record<string, Entry>;
type Change = (entries: Entries) => Entries;

interface Menu {
  registerProvider(id: string, priority: number, provider: { getPopupMenuEntries(element: Shape): Change }): void;
  open(element: Shape, id: string, at: { x: number; y: number }, options: object): void;
}

interface Tools {
  registerProvider(priority: number, provider: object): void;
}

/** After those who bring what the modeler itself has. */
const late = 500;
const refused =
  /script|send-task|receive-task|manual|ad-hoc|transaction|complex|conditional-(start|inter|bound)|compensation|cancel|link-|data-|pool|participant|\.task$|-task$(?<!user-task|service-task|rule-task)|none-intermediate|none-boundary|lane|group/;
/** What has a group of its own. */
const ours = /(user|service|rule)-task|call-activity/;
const tools = /^(hand-tool|lasso-tool|space-tool|global-connect-tool|tool-separator|create|create\.(start-event|end-event|exclusive-gateway|subprocess-expanded))$/;
const pad = /append\.(append-task|intermediate-event|compensation)|lane/;

class DeskMenus {
  static $inject = ['popupMenu', 'palette', 'contextPad', 'translate', 'elementFactory', 'create', 'deskInsert', 'bpmnFactory', 'canvas', 'mouse', 'config.desk'];

  constructor(
    menu: Menu,
    palette: Tools,
    contextPad: Tools,
    private readonly translate: Translate,
    private readonly elements: { createShape(values: object): Shape },
    private readonly creating: { start(event: unknown, shape: Shape, context?: object): void },
    private readonly inserting: DeskInsert,
    private readonly factory: Factory,
    private readonly canvas: { getRootElement(): Shape; getContainer(): HTMLElement },
    private readonly mouse: { getLastMoveEvent(): unknown },
    private readonly desk: Desk,
  ) {
    menu.registerProvider('bpmn-create', late, { getPopupMenuEntries: () => (entries) => this.arranged('create', entries, (make) => this.drawing(make)) });
    menu.registerProvider('bpmn-append', late, {
      getPopupMenuEntries: (after) => (entries) => (this.inserting.follows(after) ? this.arranged('append', entries, (make) => this.appending(make, after)) : {}),
    });
    menu.registerProvider('bpmn-replace', late, { getPopupMenuEntries: () => (entries) => kept(entries, (id) => !refused.test(id)) });
    palette.registerProvider(late, { getPaletteEntries: () => ({ create, ...others }: Entries) => ({ ...(create && { create: { ...create, group: 'steps', html: '<div class="entry add-step">+</div>' } }), ...kept(others, (id) => tools.test(id)) }) });
    contextPad.registerProvider(late, { getContextPadEntries: (element: Shape) => (entries: Entries) => ({ ...(is(element, 'SequenceFlow') && { append: this.between(menu) }), ...kept(entries, (id) => !pad.test(id)) }) });
  }

  /** A step on the way from one to the next. */
  private between(menu: Menu): Entry & { title: string } {
    const title = this.translate('Append element');
    const options = { title, width: '300px', search: true };
    const click = (_: unknown, way: Shape): void => {
      const { right: x, top: y } = this.canvas.getContainer().querySelector('.djs-context-pad')!.getBoundingClientRect();
      menu.open(way, 'bpmn-append', { x, y }, options);
    };
    return { group: 'model', html: '<div class="entry">+</div>', title, action: { click } };
  }

  private arranged(way: string, entries: Entries, act: (make: () => Shape) => unknown): Entries {
    const others = this.group('plain', 'Plain elements');
    const plain = Object.entries(entries).filter(([id]) => !refused.test(id) && !ours.test(id));
    return {
      ...this.steps(way, act),
      ...this.parts(way, 'people', 'People do', 'bpmn-icon-user', this.desk.forms, act, (it) => this.task(it)),
      ...this.parts(way, 'waits', 'Wait until', 'bpmn-icon-intermediate-event-catch-timer', this.desk.waits, act, (it) => this.wait(it)),
      ...this.parts(way, 'messages', 'Wait for news', 'bpmn-icon-intermediate-event-catch-message', this.desk.messages, act, (it) => this.news(it)),
      ...this.parts(way, 'processes', 'Run another process', 'bpmn-icon-call-activity', this.desk.processes, act, (it) => this.call(it)),
      ...Object.fromEntries(plain.map(([id, { description: _, ...entry }]) => [id, { ...entry, group: others }])),
    };
  }

  private steps(way: string, act: (make: () => Shape) => unknown): Entries {
    const group = this.group('steps', 'Steps of the desk');
    return Object.fromEntries(
      this.desk.templates.map((it) => [`${way}.step-${it.id}`, { label: it.name, imageUrl: it.icon.contents, group, action: act(() => this.step(it)) }]),
    );
  }

  private parts(way: string, id: string, name: string, className: string, things: Named[], act: (make: () => Shape) => unknown, make: (thing: Named) => Shape): Entries {
    const group = this.group(id, name);
    return Object.fromEntries(things.map((it) => [`${way}.${id}-${it.key}`, { label: it.name, className, group, action: act(() => make(it)) }]));
  }

  private group(id: string, name: string): { id: string; name: string } {
    return { id, name: this.translate(name) };
  }

  private drawing(make: () => Shape): object {
    const start = (event: unknown): void => this.creating.start(event instanceof KeyboardEvent ? this.mouse.getLastMoveEvent() : event, make());
    return { click: start, dragstart: start };
  }

  private appending(make: () => Shape, after: Shape): object {
    return {
      click: () => this.inserting.add(after, make()),
      dragstart: (event: unknown) => this.creating.start(event, make(), { source: after }),
    };
  }

  private shape(type: string, name: string, values: object = {}): Shape {
    const shape = this.elements.createShape({ type: `bpmn:${type}`, ...values });
    shape.businessObject.set('name', name);
    return shape;
  }

  /** As its template says, so that Camunda's modelers know it again. */
  private step({ id, name, appliesTo, properties }: Template): Shape {
    const shape = this.shape((appliesTo[0] ?? '').replace('bpmn:', ''), name);
    shape.businessObject.set('camunda:modelerTemplate', id);
    shape.businessObject.set('camunda:delegateExpression', properties[0]?.value);
    return shape;
  }

  private task({ key, name }: Named): Shape {
    const shape = this.shape('UserTask', name);
    shape.businessObject.set('camunda:formRef', key);
    shape.businessObject.set('camunda:formRefBinding', 'latest');
    return shape;
  }

  private wait({ key, name }: Named): Shape {
    const shape = this.shape('IntermediateCatchEvent', name, { eventDefinitionType: 'bpmn:TimerEventDefinition' });
    const timer = shape.businessObject.get<Part[]>('eventDefinitions')[0]!;
    timer.set('timeDate', this.within(timer, 'bpmn:FormalExpression', { body: `\${${key}}` }));
    return shape;
  }

  private news({ key, name }: Named): Shape {
    const shape = this.shape('IntermediateCatchEvent', name, { eventDefinitionType: 'bpmn:MessageEventDefinition' });
    const definition = shape.businessObject.get<Part[]>('eventDefinitions')[0]!;
    definition.set('messageRef', message(this.canvas.getRootElement().businessObject, key, this.factory));
    return shape;
  }

  /** It is about the same interaction. */
  private call({ key, name }: Named): Shape {
    const shape = this.shape('CallActivity', name);
    shape.businessObject.set('calledElement', key);
    const extensions = this.within(shape.businessObject, 'bpmn:ExtensionElements', {});
    extensions.set('values', [this.within(extensions, 'camunda:In', { businessKey: '#{execution.processBusinessKey}' })]);
    shape.businessObject.set('extensionElements', extensions);
    return shape;
  }

  private within(parent: Part, type: string, values: object): Part {
    const part = this.factory.create(type, values);
    part.$parent = parent;
    return part;
  }
}

function kept(entries: Entries, test: (id: string) => boolean): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => test(id)));
}

const flat = ['value', {}];
export const deskMenus = {
  __init__: ['deskMenus'],
  deskInsert: ['type', DeskInsert],
  deskMenus: ['type', DeskMenus],
  // our own groups stand in the first level
  createGroupsProvider: flat,
  appendGroupsProvider: flat,
};
