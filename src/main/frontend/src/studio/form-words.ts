// What the editor of forms says, in German too. It has no place for other languages, so its words are changed where it brings
// them together: the names of the fields, and the entries of the panel; the few that never change, once they are there.
const german: Record<string, string> = {
  'Text field': 'Kurzer Text',
  'Text area': 'Langer Text',
  Number: 'Zahl',
  'Date time': 'Tag und Zeit',
  Checkbox: 'Häkchen',
  'Checkbox group': 'Mehrere Häkchen',
  'Radio group': 'Eins von mehreren',
  Select: 'Auswahlliste',
  'Tag list': 'Stichworte',
  'Text view': 'Hinweis',
  Separator: 'Trennlinie',
  Spacer: 'Abstand',
  Group: 'Gruppe',
  Components: 'Felder',
  'Search components': 'Felder suchen',
  Input: 'Eingabe',
  Selection: 'Auswahl',
  Presentation: 'Darstellung',
  Containers: 'Gruppen',
  General: 'Allgemein',
  Condition: 'Bedingung',
  Layout: 'Anordnung',
  Appearance: 'Aussehen',
  Serialization: 'Wie es gespeichert wird',
  Constraints: 'Grenzen',
  Validation: 'Prüfung',
  'Custom properties': 'Eigene Eigenschaften',
  'Options source': 'Woher die Werte kommen',
  'Static options': 'Werte',
  'Dynamic options': 'Werte aus Angaben',
  'Field label': 'Beschriftung',
  'Group label': 'Beschriftung',
  'Field description': 'Erläuterung',
  Label: 'Beschriftung',
  Key: 'Kennung',
  Value: 'Wert',
  Text: 'Text',
  Type: 'Art',
  Subtype: 'Art',
  'Date label': 'Beschriftung des Tages',
  'Time label': 'Beschriftung der Zeit',
  'Default value': 'Vorgabe',
  'Decimal digits': 'Nachkommastellen',
  Increment: 'Schrittweite',
  Disabled: 'Gesperrt',
  'Read only': 'Nur lesen',
  Required: 'Muss ausgefüllt werden',
  'Validation pattern': 'Muster',
  'Custom regular expression': 'Eigenes Muster (regulärer Ausdruck)',
  'Custom error message': 'Eigene Fehlermeldung',
  'Minimum length': 'Mindestens so viele Zeichen',
  'Maximum length': 'Höchstens so viele Zeichen',
  Minimum: 'Mindestens',
  Maximum: 'Höchstens',
  'Hide if': 'Ausblenden, wenn',
  'Deactivate if': 'Ausblenden, wenn',
  Columns: 'Spalten',
  'Vertical alignment': 'Ausrichtung',
  Prefix: 'Davor',
  Suffix: 'Dahinter',
  Height: 'Höhe',
  Searchable: 'Durchsuchbar',
  'Disallow past dates': 'Keine vergangenen Tage',
  'Use 24h': '24 Stunden',
  'Time interval': 'Zeitschritt',
  'Time format': 'Zeitformat',
  'Output as string': 'Als Text speichern',
  'Version tag': 'Versionsname',
  'Binds to a form variable': 'So heißt der Wert in Bedingungen und Tabellen',
};

type Component = (props: object) => Node;

/** An element of preact, which the panel is made of. */
interface Node {
  props?: { children?: unknown } & Record<string, unknown>;
}

interface Entry {
  component?: Component;
}

interface Group {
  id: string;
  label?: string;
  shouldOpen?: boolean;
  entries?: Entry[];
  items?: { entries?: Entry[] }[];
}

interface Fields {
  _formFields: Record<string, { config: { name?: string; label?: string; keyed?: boolean } }>;
}

interface Panel {
  registerProvider(provider: { getGroups(): (groups: Group[]) => Group[] }, priority: number): void;
}

const speaksGerman = document.documentElement.lang.startsWith('de');
const said = (text: string): string => (speaksGerman ? (german[text] ?? text) : text);
/** What owners change most stands open. */
const opened = ['general', 'validation'];
/** The same each time, or the panel would build its fields anew and the cursor would be lost. */
const known = new WeakMap<Component, Component>();

class DeskWords {
  static $inject = ['formFields', 'propertiesPanel'];

  constructor(fields: Fields, panel: Panel) {
    for (const field of Object.values(fields._formFields)) {
      const { name, label = name, keyed } = field.config;
      field.config = { ...field.config, ...(name && { name: said(name) }), ...(label && keyed && { label: said(label) }) };
    }
    panel.registerProvider({ getGroups: () => (groups) => groups.map(group) }, 100);
  }
}

function group(it: Group): Group {
  const items = it.items?.map((item) => ({ ...item, entries: item.entries?.map(entry) }));
  return { ...it, shouldOpen: opened.includes(it.id), ...(it.label && { label: said(it.label) }), ...(it.entries && { entries: it.entries.map(entry) }), ...(items && { items }) };
}

function entry(it: Entry): Entry {
  return it.component ? { ...it, component: speaking(it.component) } : it;
}

function speaking(component: Component): Component {
  const before = known.get(component);
  if (before) return before;
  const after: Component = (props) => translated(component(props));
  known.set(component, after).set(after, after);
  return after;
}

function translated(node: Node): Node {
  const props = node?.props;
  if (!props) return node;
  for (const name of ['label', 'description']) if (typeof props[name] === 'string') props[name] = said(props[name]);
  [props.children].flat().forEach((child) => typeof child === 'object' && child !== null && translated(child as Node));
  return node;
}

export const deskWords = { __init__: ['deskWords'], deskWords: ['type', DeskWords] };

/** What the palette itself says: drawn anew while one searches in it. */
export function translatePalette(place: HTMLElement): void {
  const search = place.querySelector<HTMLInputElement>('.fjs-palette-search');
  if (search) search.placeholder = said(search.placeholder);
  // the nodes stay those that the editor knows
  const titles = (): void => place.querySelectorAll('.fjs-palette-header, .fjs-palette-group-title').forEach(({ firstChild }) => firstChild && (firstChild.nodeValue = said(firstChild.nodeValue ?? '')));
  titles();
  search?.addEventListener('input', () => requestAnimationFrame(titles));
}
