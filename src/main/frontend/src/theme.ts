// The switch works as a form; here it takes effect at once and the choice is kept in the same cookie.
export function theme(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="theme"]');
    if (!button) return;
    event.preventDefault();
    choose(button.value);
  });
}

function choose(value: string): void {
  const root = document.documentElement;
  if (value === 'system') delete root.dataset.theme;
  else root.dataset.theme = value;
  document.cookie = `theme=${value}; path=/; max-age=31536000; samesite=lax`;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name="theme"]')) {
    button.setAttribute('aria-pressed', String(button.value === value));
  }
}
