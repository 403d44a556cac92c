// What another version says otherwise, in its drawing: by colour, by the shape of the line, and by a word on the element.
import { opened, type Canvas, type Overlays } from './drawing';

const shown: Record<string, string[]> = { before: ['REMOVED', 'CHANGED', 'MOVED'], after: ['ADDED', 'CHANGED', 'MOVED'] };

export async function drawnDifference(pair: HTMLElement): Promise<void> {
  pair.hidden = false;
  const lines = [...(pair.closest('main')?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  for (const figure of pair.querySelectorAll<HTMLElement>('figure')) {
    const side = figure.dataset.side ?? '';
    const drawing = await opened(figure, side === 'before' ? pair.dataset.before : pair.dataset.after);
    if (!drawing) continue;
    const canvas = drawing.get<Canvas>('canvas');
    const overlays = drawing.get<Overlays>('overlays');
    for (const line of lines) {
      const { change = '', element = '' } = line.dataset;
      if (!shown[side]?.includes(change) || !drawing.known(element)) continue;
      canvas.addMarker(element, `diff-${change.toLowerCase()}`);
      overlays.add(element, { position: { top: -12, left: -6 }, html: sign(line) });
    }
  }
}

function sign(line: HTMLElement): HTMLElement {
  const mark = line.querySelector('.change-mark')?.cloneNode(true) as HTMLElement;
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}
