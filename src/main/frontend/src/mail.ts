// Formatted messages stand in frames that run nothing; a frame is as high as what it holds.
import { isAtTheEnd, showNewest } from './thread';

const heights = new Map<string, number>();
const withImages = new Set<string>();

export function mail(within: ParentNode): void {
  for (const frame of within.querySelectorAll<HTMLIFrameElement>('iframe.mail:not([data-awake])')) {
    frame.dataset.awake = '';
    const known = heights.get(frame.id);
    if (known) frame.style.height = `${known}px`;
    frame.addEventListener('load', () => fit(frame));
    if (withImages.has(frame.id)) load(frame);
    else fit(frame);
  }
}

function fit(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument?.documentElement;
  const body = frame.contentDocument?.body;
  if (!page || !body || frame.contentDocument?.URL === 'about:blank') return;
  const measure = (): void => {
    const thread = frame.closest<HTMLElement>('.thread');
    const follow = thread !== null && isAtTheEnd(thread);
    const bar = frame.clientHeight - page.clientHeight;
    const height = Math.ceil(body.getBoundingClientRect().height) + 2 + bar;
    frame.style.height = `${height}px`;
    heights.set(frame.id, height);
    if (follow) showNewest(thread);
  };
  page.style.overflowY = 'hidden';
  measure();
  new ResizeObserver(measure).observe(body);
}

/** Somebody asked for what lies elsewhere: the sender may learn that the message was opened. */
function load(frame: HTMLIFrameElement): void {
  const address = new URL(frame.src);
  if (address.searchParams.has('images')) return;
  address.searchParams.set('images', 'true');
  frame.src = address.href;
  document.querySelector(`[data-images="${frame.id}"]`)?.remove();
}

document.addEventListener('click', (event) => {
  const id = (event.target as Element).closest<HTMLElement>('[data-images]')?.dataset.images;
  const frame = id ? document.getElementById(id) : null;
  if (!(frame instanceof HTMLIFrameElement)) return;
  withImages.add(frame.id);
  load(frame);
});
