// What the viewer of form-js says, in German; its own words are the keys.
const words: Record<string, string> = {
  'Field is required.': 'Bitte ausfüllen.',
  'Field must match pattern {value}.': 'Bitte in dieser Form angeben: {value}.',
  'Field must have minimum length of {value}.': 'Bitte mindestens {value} Zeichen.',
  'Field must have maximum length of {value}.': 'Bitte höchstens {value} Zeichen.',
  'Field must have minimum value of {value}.': 'Bitte mindestens {value}.',
  'Field must have maximum value of {value}.': 'Bitte höchstens {value}.',
  'Field must be a valid email.': 'Bitte eine E-Mail-Adresse angeben.',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    'Bitte eine Telefonnummer mit Ländervorwahl angeben, etwa +4930664040900.',
  'Value is not a number.': 'Bitte eine Zahl angeben.',
  'Value is expected to be an integer.': 'Bitte eine ganze Zahl angeben.',
  'Value is expected to have at most 1 decimal digit.': 'Bitte höchstens eine Stelle nach dem Komma.',
  'Value is expected to have at most {value} decimal digits.': 'Bitte höchstens {value} Stellen nach dem Komma.',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    'Möglich sind hier {previousValue} oder {nextValue}.',
  'Date and time must both be entered.': 'Bitte Tag und Uhrzeit angeben.',
  'No results': 'Nichts gefunden',
  'All values selected': 'Alles gewählt',
  'Remove tag': 'Entfernen',
  Increment: 'Erhöhen',
  Decrement: 'Verringern',
  Search: 'Suchen',
  'Nothing to show.': 'Nichts vorhanden.',
  'No content to show.': 'Nichts vorhanden.',
};

export function german(template: string, replacements: Record<string, unknown> = {}): string {
  return (words[template] ?? template).replace(/{([^}]+)}/g, (_, key: string) => String(replacements[key] ?? `{${key}}`));
}
