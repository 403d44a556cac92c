// The few parts of the modeler that our additions touch.
export interface Part {
  $type: string;
  $parent?: Part;
  id: string;
  name?: string;
  get<T = unknown>(name: string): T;
  set(name: string, value: unknown): void;
}

export interface Shape {
  id: string;
  type: string;
  businessObject: Part;
  x: number;
  y: number;
  width: number;
  height: number;
  parent: Shape;
  children: Shape[];
  incoming: Flow[];
  outgoing: Flow[];
}

export interface Flow extends Shape {
  source: Shape;
  target: Shape;
}

export interface Factory {
  create(type: string, values?: object): Part;
}

export interface Modeling {
  updateProperties(shape: Shape, values: object): void;
  updateModdleProperties(shape: Shape, part: Part, values: object): void;
  connect(source: Shape, target: Shape): void;
  reconnectEnd(flow: Shape, target: Shape, docking: { x: number; y: number }): void;
  createShape(shape: Shape, at: { x: number; y: number }, within: Shape): Shape;
  createSpace(moving: Shape[], resized: Shape[], by: { x: number; y: number }, direction: 'e', from: number): void;
}

export type Translate = (text: string, values?: Record<string, string>) => string;

export const is = (shape: Shape, ...types: string[]): boolean => types.some((type) => (shape.businessObject as unknown as { $instanceOf(type: string): boolean }).$instanceOf(`bpmn:${type}`));

export const middle = ({ x, y, width, height }: Shape): { x: number; y: number } => ({ x: x + width / 2, y: y + height / 2 });

export function definition(shape: Shape, type: string): Part | undefined {
  const all = is(shape, 'Event') ? shape.businessObject.get<Part[]>('eventDefinitions') : [];
  return all.find((one) => one.$type === `bpmn:${type}EventDefinition`);
}

export function root(part: Part): Part {
  return part.$parent ? root(part.$parent) : part;
}

/** The message of this name in the file; made where there is none yet. */
export function message(within: Part, name: string, factory: Factory): Part {
  const file = root(within);
  const all = file.get<Part[]>('rootElements');
  const known = all.find((one) => one.$type === 'bpmn:Message' && one.name === name);
  if (known) return known;
  const made = factory.create('bpmn:Message', { name });
  made.$parent = file;
  all.push(made);
  return made;
}
