import { expect, type Page } from '@playwright/test';

/** Has React taken over everything on this page that can be used? A page that is not the app's has nothing to take over. */
const isReactsOwn = (): boolean => {
  if (!document.querySelector('script[src*="/_next/"]')) return true;
  return [...document.querySelectorAll('button, input, select, textarea')]
    .filter((control) => control.checkVisibility() && control.getAttribute('aria-hidden') !== 'true')
    .every((control) => Object.keys(control).some((key) => key.startsWith('__reactProps')));
};

/**
 * From now on an opened page is one that can be used: what the server sent is there some hundredths of a second before React
 * is, longer on a busy machine, and a key or a click in between goes nowhere. Nobody's hand is that quick.
 */
export const waitForReact = (page: Page): void => {
  const untilReact = () =>
    expect
      .poll(() => page.evaluate(isReactsOwn).catch(() => false), {
        message: `React takes over ${page.url()}`,
        intervals: [10, 20, 50, 100],
      })
      .toBe(true);
  const { goto, reload } = page;
  page.goto = async (...given) => {
    const response = await goto.apply(page, given);
    await untilReact();
    return response;
  };
  page.reload = async (...given) => {
    const response = await reload.apply(page, given);
    await untilReact();
    return response;
  };
};
