// Where the focus goes by key: F6 to the next pane, to the place inside it that Tab would reach first; Ctrl+F to the filter.
const FOCUSABLE = 'a[href],button:not([disabled]),input:not([disabled]),textarea:not([disabled]),[tabindex="0"]';

const isVisible = (element: HTMLElement): boolean => element.checkVisibility();

/** Moves the focus on by one pane, or back by one. */
export function focusNextPane(step: 1 | -1 = 1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isVisible);
  if (panes.length === 0) return;
  // The innermost pane that has the focus: a detail pane lies inside the main one.
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(Math.max(current, step === 1 ? current : 0) + step + panes.length) % panes.length];
  if (next === undefined) return;
  const inside = [...next.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isVisible);
  (inside ?? next).focus();
}

/** Ctrl+F: the focus goes to the filter of the view, its text selected. */
export function focusFilter(): void {
  const filter = [...document.querySelectorAll<HTMLInputElement>('main [data-find]')].find(isVisible);
  filter?.focus();
  filter?.select();
}
