const months = 'January February March April May June July August September October November December'.split(' ');

/** "3 May 2026" from an ISO day or moment, in the words of the interface. */
export const writtenDay = (isoDate: string): string => {
  const [year = '', month = '1', day = '1'] = isoDate.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
};
