// Styles that only an island needs come with it. Islands and their styles lie in the same folder.
/** What the build named them, as JSON. */
declare const STYLES: string;
const names = JSON.parse(STYLES) as Record<string, string>;

const asked = new Map<string, Promise<void>>();

export function style(name: string): Promise<void> {
  const known = asked.get(name);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(`./${names[name]}`, import.meta.url).href;
  const loaded = new Promise<void>((done) => {
    link.onload = () => done();
    link.onerror = () => done();
  });
  asked.set(name, loaded);
  document.head.append(link);
  return loaded;
}
