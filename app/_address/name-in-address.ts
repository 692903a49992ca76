/** The name that a page's address asks for. What no database can hold, a NUL or half a character, names nothing. */
export const nameInAddress = (given: string): string => {
  const name = decodeURIComponent(given);
  return name.includes('\0') || !name.isWellFormed() ? '' : name;
};
