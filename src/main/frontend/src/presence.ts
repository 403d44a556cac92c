// Says that this page shows an interaction, or that somebody writes in it, and shows who else does.
const beat = 20_000;
const stillWriting = 30_000;
const page = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type Activity = 'LOOKING' | 'WRITING' | 'GONE';

let here: { form: HTMLFormElement; address: string; token: string } | undefined;
let said: Activity = 'GONE';
let ticking: number | undefined;
let writing: number | undefined;

export function presence(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-presence]');
  if (form === here?.form) return;
  leave();
  here = form ? { form, address: form.action, token: String(new FormData(form).get('_csrf') ?? '') } : undefined;
  come();
}

function come(): void {
  if (!here || document.hidden) return;
  tell('LOOKING');
  void show();
  clearInterval(ticking);
  ticking = window.setInterval(() => {
    tell(said);
    if (here?.form.querySelector('.avatar')) void show();
  }, beat);
}

function leave(): void {
  clearInterval(ticking);
  clearTimeout(writing);
  if (here && said !== 'GONE') tell('GONE');
}

function tell(activity: Activity): void {
  if (!here) return;
  said = activity;
  const body = new URLSearchParams({ page, activity, _csrf: here.token });
  // it must also arrive when the page is on its way out
  void fetch(here.address, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(() => undefined);
}

async function show(): Promise<void> {
  const asked = here;
  const answer = await fetch(asked?.address ?? '').catch(() => undefined);
  if (!asked || asked !== here || !answer?.ok || answer.redirected) return;
  const others = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of ['.faces', '.writing', '.looking']) {
    const now = others.querySelector(part);
    const shown = asked.form.querySelector(part);
    if (now && shown && shown.innerHTML !== now.innerHTML) shown.replaceChildren(...now.childNodes);
  }
}

/** Whoever empties a field, or pauses for a while, only looks. */
document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !field.closest('#work-acts')) return;
  clearTimeout(writing);
  if (field.value === '') return stop();
  if (said === 'LOOKING') tell('WRITING');
  writing = window.setTimeout(stop, stillWriting);
});

document.addEventListener('submit', (event) => {
  if ((event.target as Element).closest('#work-acts')) stop();
});

function stop(): void {
  clearTimeout(writing);
  if (said === 'WRITING') tell('LOOKING');
}

document.body.addEventListener('presence-changed', (event) => {
  const changed = (event as CustomEvent<string | null>).detail;
  if (here && (changed === null || changed === here.form.dataset.presence)) void show();
});

document.addEventListener('visibilitychange', () => (document.hidden ? leave() : come()));
addEventListener('pagehide', leave);
addEventListener('pageshow', (event) => {
  if (event.persisted) come();
});
