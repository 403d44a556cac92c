// What the desk knows to do, to ask and to wait for; the server says it in the reader's language.
export interface Desk {
  templates: Template[];
  waits: Named[];
  answers: Named[];
  forms: Named[];
  messages: Named[];
  processes: Named[];
}

export interface Named {
  key: string;
  name: string;
}

/** An element template as Camunda's modelers read it; one for each class of a step. */
export interface Template {
  id: string;
  name: string;
  icon: { contents: string };
  appliesTo: string[];
  properties: { value: string }[];
}
