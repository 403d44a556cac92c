// The desk tells open pages what changed; lists, conversations and the bell listen on the body and ask anew.
// Every connection begins with the last thing that this page heard, so that the server can say what was missed.
const hiddenFor = 30_000;
const lostAfter = 4000;
const longestPause = 60_000;
const listPause = 1100;

export function live(): void {
  const address = document.body.dataset.live;
  const state = document.querySelector<HTMLElement>('#live-state');
  if (!address || !state) return;
  const url = new URL(address, location.href);
  let source: EventSource | undefined;
  let lost: number | undefined;
  let retry: number | undefined;
  let hiding: number | undefined;
  let pause = 5000;

  function connect(): void {
    if (source && source.readyState !== EventSource.CLOSED) return;
    clearTimeout(retry);
    const opened = new EventSource(url);
    source = opened;
    for (const name of ['hello', 'ping', 'changed', 'notified', 'presence']) {
      opened.addEventListener(name, (event) => heard(event as MessageEvent<string>));
    }
    opened.addEventListener('open', found);
    opened.addEventListener('error', () => {
      lost ??= window.setTimeout(() => (state!.hidden = false), lostAfter);
      if (opened !== source || opened.readyState !== EventSource.CLOSED) return;
      retry = window.setTimeout(connect, pause);
      pause = Math.min(longestPause, pause * 2);
    });
  }

  function heard(event: MessageEvent<string>): void {
    if (event.lastEventId) url.searchParams.set('since', event.lastEventId);
    if (event.type === 'changed') changed(event.data);
    if (event.type === 'notified') say('notified');
    if (event.type === 'presence') say('presence-changed', event.data);
  }

  function found(): void {
    clearTimeout(lost);
    lost = undefined;
    pause = 5000;
    state!.hidden = true;
  }

  function disconnect(): void {
    clearTimeout(retry);
    clearTimeout(lost);
    lost = undefined;
    source?.close();
    source = undefined;
  }

  // a browser opens few connections to one desk: pages that nobody sees give theirs back
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding);
    if (document.hidden) hiding = window.setTimeout(disconnect, hiddenFor);
    else connect();
  });
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', (event) => {
    if (event.persisted) connect();
  });
  connect();
}

/** Without an id: whatever this page shows may have changed. */
function changed(interaction: string): void {
  listChanged();
  say('interaction-changed', interaction || undefined);
  if (interaction) return;
  say('notified');
  say('presence-changed');
}

let listTold = -listPause;
let listWaiting: number | undefined;

/** At once, then at most once in a while, and always once more after the last change. */
function listChanged(): void {
  const wait = listTold + listPause - performance.now();
  if (listWaiting !== undefined) return;
  listWaiting = window.setTimeout(
    () => {
      listWaiting = undefined;
      listTold = performance.now();
      say('work-changed');
    },
    Math.max(0, wait),
  );
}

function say(name: string, detail?: string): void {
  document.body.dispatchEvent(new CustomEvent(name, { detail }));
}
