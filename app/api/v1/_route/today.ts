/** The day it is for the people of this server, `2026-11-22`; use cases are told, so that tests can choose. */
export const today = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
