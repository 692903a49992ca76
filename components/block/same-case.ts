const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Words that begin as what they replace begins: "Hypertension" becomes "High blood pressure". */
export const inSameCase = (offer: string, replaced: string): string => {
  const [first = ''] = Array.from(replaced);
  const [begin = '', ...rest] = Array.from(offer);
  return isCapital(first) ? `${begin.toUpperCase()}${rest.join('')}` : offer;
};
