// What the editor of forms says, in German too. It has no place for other languages, so its words are changed where it brings
// them together: the names of the fields, and the entries of the panel. What it says elsewhere is changed once it is there.
const german: Record<string, string> = {
  Form: 'Formular',
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
  Action: 'Was geschieht',
  Auto: 'Von selbst',
  Bottom: 'Unten',
  Center: 'Mitte',
  Top: 'Oben',
  Checked: 'Angekreuzt',
  'Not checked': 'Nicht angekreuzt',
  Column: 'Spalte',
  Content: 'Inhalt',
  Custom: 'Eigenes',
  Email: 'E-Mail',
  Phone: 'Telefon',
  Expression: 'Ausdruck',
  'Options expression': 'Ausdruck für die Werte',
  'Input values key': 'Angabe mit den Werten',
  Path: 'Pfad',
  Reset: 'Zurücksetzen',
  Submit: 'Absenden',
  Repeatable: 'Mehrfach',
  'Build your form': 'Ihr Formular entsteht hier',
  'Drag and drop components here to start designing.': 'Ziehen Sie Felder hierher, oder wählen Sie eines und drücken Sie Enter.',
  'Drag and drop components here.': 'Ziehen Sie Felder hierher.',
  'Use the preview window to test your form.': '',
  'No components found.': 'Kein Feld gefunden.',
  'Clear content': 'Leeren',
  'Select a form field to edit its properties.': 'Wählen Sie ein Feld, um es zu ändern.',
  'Multiple form fields are selected. Select a single form field to edit its properties.': 'Wählen Sie ein einzelnes Feld, um es zu ändern.',
  'Remove form field': 'Feld entfernen',
  'Create new list item': 'Wert hinzufügen',
  'Delete item': 'Wert entfernen',
  'Toggle section': 'Auf- und zuklappen',
  'Toggle list item': 'Auf- und zuklappen',
  'Open pop-up editor': 'Größer ändern',
  'Opened in popup': 'Wird größer geändert',
  'Opened in editor': 'Wird größer geändert',
  'Section contains data': 'Enthält etwas',
  'Section contains edits': 'Enthält Geändertes',
  'Section contains an error': 'Enthält einen Fehler',
  'List contains an error': 'Enthält einen Fehler',
  Empty: 'Leer',
  '<none>': '–',
  'Learn more': 'Mehr dazu',
  'Learn more in our': 'Mehr dazu steht in der',
  documentation: 'Beschreibung',
  'Allows arbitrary precision values': 'So viele Stellen wie nötig',
  'Supports markdown and templating.': 'Mit Auszeichnung (Markdown).',
  'Descriptive text for screen reader accessibility.': 'Beschreibung für Menschen, die nicht sehen.',
  'Define an expression to populate the options from.': 'Ein Ausdruck, der die Werte ergibt.',
  'Define which input property to populate the values from': 'Die Angabe, aus der die Werte kommen',
  'The expression may result in an array of simple values or alternatively follow this schema:': 'Eine Liste einfacher Werte, oder so aufgebaut:',
  'The input property may be an array of simple values or alternatively follow this schema:': 'Eine Liste einfacher Werte, oder so aufgebaut:',
  'The error message to display when the input does not match the regular expression.': 'Was jemand liest, dessen Eingabe nicht zum Muster passt.',
  'Add properties directly to the form schema, useful to configure functionality in custom-built task applications and form renderers.': 'Eigenschaften, die andere Programme lesen.',
  'Disable this field when it should not be interactive for end-users. Its data will not be submitted. This setting takes precedence over read-only.': 'Das Feld lässt sich nicht bedienen, und was darin steht, wird nicht gesendet.',
  'Make this field read-only when it cannot be edited by the end-user, but its content is important for them to see. Its data will still be submitted.': 'Das Feld lässt sich lesen und nicht ändern; was darin steht, wird gesendet.',
  'Version tag by which this form can be referenced.': 'Name dieser Version.',
  'Where the child variables of this component are pathed to.': 'Unter welchem Namen die Werte der Felder darin stehen.',
  'Must be a valid QName.': 'Buchstaben, Ziffern, Binde- und Unterstriche, der Anfang ein Buchstabe.',
  'Must be a variable or a dot separated path.': 'Ein Name, oder mehrere mit Punkten dazwischen.',
  'Must be number': 'Hier steht eine Zahl.',
  'Value must be a number.': 'Hier steht eine Zahl.',
  'Should be a valid number': 'Hier steht eine Zahl.',
  'Should be a valid number.': 'Hier steht eine Zahl.',
  'Should be an integer.': 'Hier steht eine ganze Zahl.',
  'Should be greater than or equal to zero.': 'Null oder mehr.',
  'Should be greater than zero.': 'Mehr als null.',
  'Must be unique.': 'Das gibt es schon.',
  'Must not be a prohibited path.': 'Dieser Name geht nicht.',
  'Must not be empty': 'Hier fehlt etwas.',
  'Must not be empty.': 'Hier fehlt etwas.',
  'Must not cause two binding paths to collide': 'Ein anderes Feld heißt schon so.',
  'Must not contain numerical path segments.': 'Kein Teil des Namens besteht nur aus Ziffern.',
  'Must not contain prefix.': 'Ohne Doppelpunkt.',
  'Must not contain spaces.': 'Ohne Leerzeichen.',
  'Drop is not a valid target': 'Dort geht es nicht.',
  'Drop not allowed by path registry': 'Dort heißt schon ein Feld so.',
};

const patterns: [RegExp, (part: string) => string][] = [
  [/^Create an? (.+) element$/, (part) => `${said(part)} einfügen`],
  [/^Remove (.+)$/, (part) => `${said(part)} entfernen`],
  [/^Should be at least (.+)\.$/, (part) => `Mindestens ${part}.`],
  [/^Should be at most (.+)\.$/, (part) => `Höchstens ${part}.`],
  [/^Should not contain more than (\d+) decimal digits\.?$/, (part) => `Höchstens ${part} Nachkommastellen.`],
  [/^Minimum (\d+) columns are allowed$/, (part) => `Mindestens ${part} Spalten.`],
  [/^Maximum (\d+) columns are allowed$/, (part) => `Höchstens ${part} Spalten.`],
  [/^Maximum (\d+) fields per row are allowed$/, (part) => `Höchstens ${part} Felder in einer Reihe.`],
  [/^New value exceeds the maximum of (\d+) columns per row$/, (part) => `Höchstens ${part} Spalten in einer Reihe.`],
  [/^Column (\d+)$/, (part) => `Spalte ${part}`],
];

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
const said = (text: string): string => (speaksGerman ? (german[text] ?? ofPattern(text)) : text);
function ofPattern(text: string): string {
  for (const [pattern, words] of patterns) {
    const part = pattern.exec(text)?.[1];
    if (part) return words(part);
  }
  return text;
}
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

/** Where the editor speaks by itself, and not the people whose form it is. */
const ITS_OWN = '.fjs-select-placeholder, .fjs-palette-container, .fjs-properties-container, .fjs-empty-editor, .fjs-context-pad, .bio-properties-panel-tooltip';
const PEOPLES = 'input, textarea, pre, code, .cm-editor, .bio-properties-panel-header-label, .bio-properties-panel-collapsible-entry-header-title';

/** What it says besides, now and whenever it says more. The nodes stay those that the editor knows. */
export function translateRest(): void {
  if (!speaksGerman) return;
  const all = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['title', 'placeholder', 'aria-label'] };
  new MutationObserver((records) => records.forEach(({ target, addedNodes }) => [target, ...addedNodes].forEach(translateNode))).observe(document.body, all);
  document.querySelectorAll(ITS_OWN).forEach(translateNode);
}

function translateNode(node: globalThis.Node): void {
  if (node instanceof Text) return translateText(node);
  if (!(node instanceof Element) || !(node.closest(ITS_OWN) ?? node.querySelector(ITS_OWN))) return;
  for (const each of [node, ...node.querySelectorAll('[title], [placeholder], [aria-label]')]) if (each.closest(ITS_OWN)) translateAttributes(each);
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) translateText(texts.currentNode as Text);
}

function translateAttributes(element: Element): void {
  for (const name of ['title', 'placeholder', 'aria-label']) {
    const before = element.getAttribute(name);
    if (before && said(before) !== before) element.setAttribute(name, said(before));
  }
}

function translateText(text: Text): void {
  const before = text.data.trim();
  const place = text.parentElement;
  if (before === 'Select' && place?.closest('.fjs-select-placeholder')) text.data = 'Auswählen';
  else if (before && place?.closest(ITS_OWN) && !place.closest(PEOPLES) && said(before) !== before) text.data = text.data.replace(before, () => said(before));
}
