// The model as bpmn-js draws it, with the way that was gone and the token. Its mark of bpmn.io stays.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { style } from './styles';

export interface Canvas {
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  zoom(): number;
  zoom(to: number | 'fit-viewport', center?: 'auto'): number;
  viewbox(): { inner: { x: number; y: number; width: number; height: number } };
  scroll(by: { dx: number; dy: number }): void;
  scrollToElement(element: unknown, padding?: number): void;
  getContainer(): HTMLElement;
}

export interface Registry {
  get(element: string): Shape | undefined;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Shape extends Box {
  label?: Box;
}

export interface Overlays {
  add(element: string, overlay: { position: Record<string, number>; html: HTMLElement }): void;
  clear(): void;
}

export interface Opened {
  get<T>(service: string): T;
  known(element: string): boolean;
}

/** Where a number may hang at an element; the first that is free. */
const corners: Record<string, number>[] = [
  { bottom: 10, left: -8 },
  { top: -10, left: -8 },
  { bottom: 10, right: 18 },
];

/** A corner of an element at which a badge does not cover its label. */
export function besideLabel(shape: Shape | undefined): Record<string, number> {
  const label = shape?.label;
  return corners.find((corner) => !label || !touch(badgeAt(shape, corner), label)) ?? corners[0]!;
}

const touch = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Its box in the drawing, for a number of two digits. */
function badgeAt(shape: Shape, { left, right = 0, top, bottom = 0 }: Record<string, number>): Box {
  const x = left === undefined ? shape.x + shape.width - right : shape.x + left;
  const y = top === undefined ? shape.y + shape.height - bottom : shape.y + top;
  return { x, y, width: 30, height: 20 };
}

const readable = 0.75;
const smallest = 0.15;
const largest = 3;

export async function drawing(figure: HTMLElement): Promise<void> {
  const { get } = (await opened(figure, figure.dataset.drawing)) ?? {};
  if (get) mark(figure, get<Canvas>('canvas'), get<Registry>('elementRegistry'), get<Overlays>('overlays'));
}

/** The viewer with a model in it, with its buttons at work; nothing where the model is not to be had. */
export async function opened(figure: HTMLElement, address: string | undefined): Promise<Opened | undefined> {
  const paper = figure.querySelector<HTMLElement>('.paper');
  const [model] = await Promise.all([text(address), style('drawing')]);
  if (!paper || model === undefined) return undefined;
  figure.hidden = false;
  const viewer = new NavigatedViewer({
    container: paper,
    // the wheel belongs to the page
    zoomScroll: { enabled: false },
    bpmnRenderer: {
      defaultFillColor: 'var(--raised)',
      defaultStrokeColor: 'var(--ink-soft)',
      defaultLabelColor: 'var(--ink)',
    },
  });
  await viewer.importXML(model);
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<Registry>('elementRegistry');
  name(paper, figure.dataset.label ?? '');
  const standing = words(figure.dataset.standing);
  const acts: Record<string, () => void> = {
    in: () => zoom(canvas, 1.25),
    out: () => zoom(canvas, 0.8),
    whole: () => whole(canvas),
    token: () => show(canvas, registry, standing),
  };
  figure.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-zoom]');
    if (button) acts[button.dataset.zoom ?? '']?.();
  });
  byFinger(paper, canvas);
  onceItHasRoom(paper, () => {
    whole(canvas);
    if (standing.length > 0 && canvas.zoom() < readable) show(canvas, registry, standing);
  });
  return { get: <T>(service: string): T => viewer.get<T>(service), known: (element) => registry.get(element) !== undefined };
}

/** A pane that is folded, or was replaced while the drawing was read, has no size to fit anything into. */
function onceItHasRoom(paper: HTMLElement, act: () => void): void {
  const seen = new ResizeObserver(() => {
    if (paper.clientWidth === 0 || paper.clientHeight === 0) return;
    seen.disconnect();
    act();
  });
  seen.observe(paper);
}

async function text(address: string | undefined): Promise<string | undefined> {
  const answer = await fetch(address ?? '').catch(() => undefined);
  return answer?.ok && !answer.redirected ? answer.text() : undefined;
}

function words(list: string | undefined): string[] {
  return (list ?? '').split(' ').filter((word) => word !== '');
}

function name(paper: HTMLElement, label: string): void {
  const picture = paper.querySelector('.djs-container > svg');
  picture?.setAttribute('role', 'img');
  picture?.setAttribute('aria-label', label);
}

function mark(figure: HTMLElement, canvas: Canvas, registry: Registry, overlays: Overlays): void {
  const known = (element: string): boolean => registry.get(element) !== undefined;
  words(figure.dataset.passed).filter(known).forEach((element) => canvas.addMarker(element, 'passed'));
  words(figure.dataset.standing).filter(known).forEach((element) => canvas.addMarker(element, 'token'));
  const last = new Map<string, HTMLElement>();
  for (const step of figure.parentElement?.querySelectorAll<HTMLElement>('[data-badge]') ?? []) {
    last.set(step.dataset.element ?? '', step);
  }
  for (const [element, step] of last) {
    if (!known(element)) continue;
    const badge = document.createElement('span');
    badge.className = step.classList.contains('here') ? 'badge here' : 'badge';
    badge.textContent = step.dataset.badge ?? '';
    badge.setAttribute('aria-hidden', 'true');
    overlays.add(element, { position: besideLabel(registry.get(element)), html: badge });
  }
}

/** All of it, with a little room around. */
function whole(canvas: Canvas): void {
  canvas.zoom('fit-viewport', 'auto');
  zoom(canvas, 0.96);
}

function zoom(canvas: Canvas, by: number): void {
  canvas.zoom(Math.min(largest, Math.max(smallest, canvas.zoom() * by)), 'auto');
}

function show(canvas: Canvas, registry: Registry, standing: string[]): void {
  const element = standing.map((id) => registry.get(id)).find((found) => found !== undefined);
  if (!element) return;
  canvas.zoom(readable);
  const { clientWidth, clientHeight } = canvas.getContainer();
  canvas.scrollToElement(element, Math.min(clientWidth, clientHeight) / 3);
}

/** Sideways the finger moves the drawing, up and down it moves the page. */
function byFinger(paper: HTMLElement, canvas: Canvas): void {
  let at: number | undefined;
  paper.addEventListener('pointerdown', (event) => {
    at = event.pointerType === 'touch' ? event.clientX : undefined;
  });
  paper.addEventListener('pointermove', (event) => {
    if (at === undefined || event.pointerType !== 'touch') return;
    canvas.scroll({ dx: event.clientX - at, dy: 0 });
    at = event.clientX;
  });
  for (const end of ['pointerup', 'pointercancel']) paper.addEventListener(end, () => (at = undefined));
}
