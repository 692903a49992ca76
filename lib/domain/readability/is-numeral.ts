/** Is this a number as we print it: 7, 1,500 or 2.5? */
export const isNumeral = (text: string): boolean => /^\d+(,\d{3})*(\.\d+)?$/.test(text);
