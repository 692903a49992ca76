import type { KeyboardEvent } from 'react';

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Arrow keys go from button to button, so that the whole bar is one stop of the Tab key (ARIA toolbar pattern). */
export const moveInToolbar = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key];
  const buttons = Array.from(event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)'));
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (!step || at < 0) return;
  event.preventDefault();
  for (const button of event.currentTarget.querySelectorAll<HTMLButtonElement>('button')) button.tabIndex = -1;
  const next = buttons[step(at, buttons.length)];
  if (next) next.tabIndex = 0;
  next?.focus();
};
