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
}

export interface Factory {
  create(type: string, values?: object): Part;
}

export interface Modeling {
  updateProperties(shape: Shape, values: object): void;
  updateModdleProperties(shape: Shape, part: Part, values: object): void;
}

export type Translate = (text: string, values?: Record<string, string>) => string;

export const is = (shape: Shape, ...types: string[]): boolean => types.some((type) => (shape.businessObject as unknown as { $instanceOf(type: string): boolean }).$instanceOf(`bpmn:${type}`));

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
