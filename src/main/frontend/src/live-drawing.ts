// Counts and colours in the drawing of a process. What they say stands in the table of the page, row by row.
import { besideLabel, opened, type Canvas, type Overlays, type Registry } from './drawing';

interface Events {
  on(event: string, act: (event: { element: { id: string } }) => void): void;
}

const heats = [1, 2, 3, 4, 5].flatMap((heat) => [`late-${heat}`, `time-${heat}`]);

export async function liveDrawing(figure: HTMLElement, page: HTMLElement): Promise<(() => void) | undefined> {
  const drawing = await opened(figure, figure.dataset.liveDrawing);
  if (!drawing) return undefined;
  const canvas = drawing.get<Canvas>('canvas');
  const overlays = drawing.get<Overlays>('overlays');
  const shapes = drawing.get<Registry>('elementRegistry');
  const known = drawing.known;
  const rows = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('.spots [data-element]')].filter((row) => known(row.dataset.element ?? ''));

  function mark(): void {
    overlays.clear();
    for (const row of rows()) {
      const { element = '', tokens, late, risk, lateHeat, timeHeat, time } = row.dataset;
      for (const heat of heats) canvas.removeMarker(element, heat);
      if (lateHeat !== '0') canvas.addMarker(element, `late-${lateHeat}`);
      if (timeHeat !== '0') canvas.addMarker(element, `time-${timeHeat}`);
      if (tokens !== '0') badge(element, 'here', tokens, besideLabel(shapes.get(element)));
      if (late !== '0') badge(element, 'late', `! ${late}`, { top: -10, right: 18 });
      else if (risk !== '0') badge(element, 'risk', `▲ ${risk}`, { top: -10, right: 18 });
      if (time) badge(element, 'time', time, { top: -10, right: 28 });
    }
  }

  function badge(element: string, kind: string, text: string | undefined, position: Record<string, number>): void {
    const html = document.createElement('span');
    html.className = `badge ${kind}`;
    html.textContent = text ?? '';
    html.setAttribute('aria-hidden', 'true');
    overlays.add(element, { position, html });
  }

  function choose(element: string): void {
    page.querySelector<HTMLElement>(`.spots [data-element="${CSS.escape(element)}"] a`)?.click();
  }

  drawing.get<Events>('eventBus').on('element.click', ({ element }) => choose(element.id));
  page.addEventListener('htmx:afterRequest', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('.spots [data-element]');
    if (!row) return;
    for (const other of rows()) canvas.removeMarker(other.dataset.element ?? '', 'chosen');
    if (known(row.dataset.element ?? '')) canvas.addMarker(row.dataset.element ?? '', 'chosen');
  });
  for (const button of figure.querySelectorAll<HTMLElement>('button[data-layer]')) {
    button.addEventListener('click', () => {
      figure.dataset.layer = button.dataset.layer;
      for (const one of figure.querySelectorAll('button[data-layer]')) one.setAttribute('aria-pressed', String(one === button));
    });
  }
  mark();
  return mark;
}
