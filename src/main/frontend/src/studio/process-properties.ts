// The panel beside the drawing, in plain words: what owners change and nothing else. The server checks whatever is written.
import { SelectEntry, TextFieldEntry, isSelectEntryEdited, isTextFieldEntryEdited } from '@bpmn-io/properties-panel';
import type { Desk, Named } from './desk';
import { definition, is, message, middle, type Factory, type Flow, type Modeling, type Part, type Shape, type Translate } from './bpmn';

interface Entry {
  id: string;
  component?: unknown;
  isEdited?: unknown;
}

interface Group {
  id: string;
  label?: string;
  component?: unknown;
  entries?: Entry[];
}

interface Field extends Entry {
  element: Shape;
  label: string;
  description?: string;
  options: Named[];
  debounce: unknown;
  get(): string;
  set(value: string): void;
}

function Choice({ element, id, label, description, options, get, set }: Field): unknown {
  const known = options.some((option) => option.key === get()) || get() === '';
  const all = known ? options : [...options, { key: get(), name: get() }];
  const getOptions = (): object[] => all.map((option) => ({ value: option.key, label: option.name }));
  return SelectEntry({ element, id, label, description, getValue: get, setValue: set, getOptions });
}

function Line({ element, id, label, description, debounce, get, set }: Field): unknown {
  return TextFieldEntry({ element, id, label, description, debounce, getValue: get, setValue: (value: string | undefined) => set(value ?? '') });
}

const late = 100;
const groupsKept = ['general', 'documentation'];
const hidden = ['id', 'processId', 'isExecutable', 'versionTag'];

class DeskProperties {
  static $inject = ['propertiesPanel', 'translate', 'modeling', 'bpmnFactory', 'debounceInput', 'config.desk', 'elementRegistry', 'bpmnRules'];

  constructor(
    panel: { registerProvider(priority: number, provider: DeskProperties): void },
    private readonly translate: Translate,
    private readonly modeling: Modeling,
    private readonly factory: Factory,
    private readonly debounce: unknown,
    private readonly desk: Desk,
    private readonly drawn: { get(id: string): Shape; filter(test: (shape: Shape) => boolean): Shape[] },
    private readonly rules: { canConnect(from: Shape, to: Shape, flow?: Shape): unknown },
  ) {
    panel.registerProvider(late, this);
  }

  getGroups(shape: Shape): (groups: Group[]) => Group[] {
    return (groups) => {
      const own = this.own(shape);
      const general = groups.find((group) => group.id === 'general');
      const fields = [...(general?.entries ?? []).filter((entry) => !hidden.includes(entry.id)), ...own, ...this.ways(shape)];
      if (general) general.entries = fields;
      return groups.filter((group) => group && groupsKept.includes(group.id));
    };
  }

  private own(shape: Shape): Entry[] {
    if (is(shape, 'UserTask')) return [this.form(shape)];
    if (is(shape, 'ServiceTask', 'BusinessRuleTask')) return [this.step(shape)];
    if (is(shape, 'CallActivity')) return [this.called(shape)];
    if (is(shape, 'SequenceFlow')) return this.flow(shape);
    const timer = definition(shape, 'Timer');
    const news = definition(shape, 'Message');
    if (timer) return this.timer(shape, timer);
    return news ? [this.news(shape, news)] : [];
  }

  /** What the mouse draws from one element to another, for the keyboard. */
  private ways(shape: Shape): Entry[] {
    if (is(shape, 'SequenceFlow')) {
      const flow = shape as Flow;
      const lead = (id: string): void => this.modeling.reconnectEnd(flow, this.drawn.get(id), middle(this.drawn.get(id)));
      return [this.choice(shape, 'deskTo', 'Leads to', this.reached(flow.source), () => flow.target.id, (id) => id && lead(id))];
    }
    const next = is(shape, 'FlowNode') ? this.reached(shape).filter(({ key }) => !shape.outgoing.some((flow) => flow.target.id === key)) : [];
    const connect = (id: string): void => this.modeling.connect(shape, this.drawn.get(id));
    return next.length > 0 ? [this.choice(shape, 'deskNext', 'Draw a way to', next, () => '', (id) => id && connect(id))] : [];
  }

  private reached(from: Shape): Named[] {
    return this.drawn
      .filter((one) => is(one, 'FlowNode') && one.type !== 'label' && one.id !== from.id && one.parent === from.parent)
      .filter((one) => (this.rules.canConnect(from, one) as { type?: string } | null | undefined)?.type === 'bpmn:SequenceFlow')
      .map((one) => ({ key: one.id, name: one.businessObject.name?.trim() || one.id }))
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  private choice(shape: Shape, id: string, label: string, options: Named[], get: () => string, set: (value: string) => unknown, description?: string): Field {
    return { element: shape, id, label: this.translate(label), description, options: [{ key: '', name: '–' }, ...options], debounce: this.debounce, get, set, component: Choice, isEdited: isSelectEntryEdited };
  }

  private line(shape: Shape, id: string, label: string, get: () => string, set: (value: string) => void, description?: string): Field {
    return { element: shape, id, label: this.translate(label), description, options: [], debounce: this.debounce, get, set, component: Line, isEdited: isTextFieldEntryEdited };
  }

  private form(shape: Shape): Field {
    const get = (): string => shape.businessObject.get<string>('camunda:formRef') ?? '';
    const set = (key: string): void =>
      this.modeling.updateProperties(shape, { 'camunda:formRef': key || undefined, 'camunda:formRefBinding': key ? 'latest' : undefined });
    return this.choice(shape, 'deskForm', 'Form that is filled in', this.desk.forms, get, set);
  }

  private step(shape: Shape): Field {
    const fitting = this.desk.templates.filter((one) => one.appliesTo.includes(shape.businessObject.$type));
    const options = fitting.map((one) => ({ key: one.properties[0]?.value ?? '', name: one.name }));
    const get = (): string => shape.businessObject.get<string>('camunda:delegateExpression') ?? '';
    // both at once: a template that was applied before would not set again what was taken away
    const set = (value: string): void =>
      this.modeling.updateProperties(shape, {
        'camunda:modelerTemplate': fitting.find((one) => one.properties[0]?.value === value)?.id,
        'camunda:delegateExpression': value || undefined,
      });
    return this.choice(shape, 'deskStep', 'What the desk does', options, get, set);
  }

  private called(shape: Shape): Field {
    const get = (): string => shape.businessObject.get<string>('calledElement') ?? '';
    return this.choice(shape, 'deskProcess', 'Process that runs', this.desk.processes, get, (key) =>
      this.modeling.updateProperties(shape, { calledElement: key || undefined }),
    );
  }

  private flow(shape: Shape): Field[] {
    const source = shape.businessObject.get<Part>('sourceRef');
    if (!source || !/(Exclusive|Inclusive)Gateway/.test(source.$type)) return [];
    const get = (): string => inside(shape.businessObject.get<Part | undefined>('conditionExpression'));
    const set = (text: string): void => {
      const conditionExpression = text.trim() === '' ? undefined : this.expression(shape.businessObject, `\${${text.trim()}}`);
      this.modeling.updateProperties(shape, { conditionExpression });
    };
    const known = this.desk.answers.map((answer) => answer.key).join(', ');
    return [this.line(shape, 'deskCondition', 'This way when', get, set, this.translate('Known: {names}', { names: known }))];
  }

  private timer(shape: Shape, timer: Part): Field[] {
    const date = (): string => inside(timer.get<Part | undefined>('timeDate'));
    const length = (): string => timer.get<Part | undefined>('timeDuration')?.get<string>('body') ?? '';
    const until = this.choice(shape, 'deskUntil', 'Until', this.desk.waits, date, (key) =>
      this.modeling.updateModdleProperties(shape, timer, {
        timeDate: key ? this.expression(timer, `\${${key}}`) : undefined,
        timeDuration: key ? undefined : this.expression(timer, 'PT1H'),
        timeCycle: undefined,
      }),
    );
    const fixed = this.line(
      shape,
      'deskLength',
      'Or a fixed time',
      length,
      (text) =>
        this.modeling.updateModdleProperties(shape, timer, {
          timeDate: undefined,
          timeDuration: text ? this.expression(timer, text.trim()) : undefined,
          timeCycle: undefined,
        }),
      this.translate('PT30M = 30 minutes, PT4H = 4 hours, P2D = 2 days; round the clock'),
    );
    return date() === '' ? [until, fixed] : [until];
  }

  private news(shape: Shape, news: Part): Field {
    const get = (): string => news.get<Part | undefined>('messageRef')?.name ?? '';
    const set = (key: string): void =>
      this.modeling.updateModdleProperties(shape, news, { messageRef: key ? message(shape.businessObject, key, this.factory) : undefined });
    return this.choice(shape, 'deskMessage', 'News', this.desk.messages, get, set);
  }

  private expression(parent: Part, body: string): Part {
    const part = this.factory.create('bpmn:FormalExpression', { body });
    part.$parent = parent;
    return part;
  }
}

/** What is written between the brackets of an expression. */
function inside(expression: Part | undefined): string {
  const body = expression?.get<string>('body') ?? '';
  return /^[$#]\{([\s\S]*)\}$/.exec(body)?.[1]?.trim() ?? body;
}

export const deskProperties = { __init__: ['deskProperties'], deskProperties: ['type', DeskProperties] };
