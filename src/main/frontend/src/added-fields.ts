// Fields that a process owner added: the server draws them plainly; the viewer of form-js, which knows their conditions
// and layout, takes over when a task has such fields. Other pages never ask for it.
/** Where the build put the viewer. */
declare const TASK_FORM: string;

export function addedFields(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-task-form]:not([data-woken])')) {
    place.dataset.woken = '';
    void draw(place);
  }
}

async function draw(place: HTMLElement): Promise<void> {
  const { taskForm } = (await import(TASK_FORM)) as typeof import('./task-form');
  await taskForm(place);
}
