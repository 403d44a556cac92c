// The editors of the studio: each is built for itself and asked for only where a model is edited and there is room for it.
/** Where the build put them, by what they edit, as JSON. */
declare const EDITORS: string;
const built = JSON.parse(EDITORS) as Record<string, string>;
const roomy = matchMedia('(min-width: 60rem)');

export function editors(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-editor]:not([data-woken])')) {
    if (!roomy.matches) continue;
    place.dataset.woken = '';
    void open(place);
  }
}

async function open(place: HTMLElement): Promise<void> {
  const { edit } = (await import(built[place.dataset.editor ?? ''] ?? '')) as { edit(place: HTMLElement): Promise<void> };
  await edit(place);
}
