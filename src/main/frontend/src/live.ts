// The desk tells open pages that an interaction changed; lists and conversations listen on the body and ask anew.
// EventSource reconnects by itself; what was missed meanwhile is made up for by asking once.
export function live(): void {
  const address = document.body.dataset.live;
  const state = document.querySelector<HTMLElement>('#live-state');
  if (!address || !state) return;
  let lost: number | undefined;
  let source = connect();

  function connect(): EventSource {
    const opened = new EventSource(address ?? '');
    opened.addEventListener('changed', (event) => tell((event as MessageEvent<string>).data));
    opened.addEventListener('open', found);
    opened.addEventListener('error', () => {
      lost ??= window.setTimeout(() => (state!.hidden = false), 4000);
      if (opened.readyState === EventSource.CLOSED) window.setTimeout(() => (source = connect()), 10_000);
    });
    return opened;
  }

  function found(): void {
    if (lost === undefined) return;
    clearTimeout(lost);
    lost = undefined;
    state!.hidden = true;
    tell();
  }

  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => {
    if (event.persisted) source = connect();
  });
}

function tell(interaction?: string): void {
  document.body.dispatchEvent(new CustomEvent('work-changed'));
  document.body.dispatchEvent(new CustomEvent('interaction-changed', { detail: interaction }));
}
