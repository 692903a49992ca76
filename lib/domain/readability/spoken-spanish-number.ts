const belowThirty =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const tens = ['', '', '', 'treinta', 'cuarenta', 'cincuenta', 'sesenta', 'setenta', 'ochenta', 'noventa'];
const hundreds =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

const belowHundred = (value: number): string[] =>
  value < 30
    ? [belowThirty[value] ?? '']
    : [tens[Math.floor(value / 10)] ?? '', ...(value % 10 ? ['y', belowThirty[value % 10] ?? ''] : [])];

const belowThousand = (value: number): string[] => {
  if (value < 100) return belowHundred(value);
  if (value === 100) return ['cien'];
  return [hundreds[Math.floor(value / 100)] ?? '', ...(value % 100 ? belowHundred(value % 100) : [])];
};

const oneByOne = (digits: string): string[] => [...digits].map((digit) => belowThirty[Number(digit)] ?? digit);

/** Before "mil", uno is not said (mil) or loses its end (veintiún mil). */
const shortened = (words: string[]): string[] =>
  words.map((word, index) =>
    index < words.length - 1 ? word : word.replace(/^veintiuno$/, 'veintiún').replace(/^uno$/, 'un'),
  );

const spokenWhole = (digits: string): string[] => {
  const value = Number(digits);
  if (value > 999_999) return oneByOne(digits);
  if (value < 1000) return belowThousand(value);
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  return [...(thousands === 1 ? [] : shortened(belowThousand(thousands))), 'mil', ...(rest ? belowThousand(rest) : [])];
};

/**
 * How is a number said aloud in Spanish? Written as we print it, with a decimal point (usual from Mexico to Peru; RAE,
 * Ortografía de la lengua española, 2010, allows both). Above 999,999 digit by digit.
 */
export const spokenSpanishNumber = (numeral: string): string[] => {
  const [whole = '', decimals] = numeral.replaceAll(',', '').split('.');
  return decimals === undefined ? spokenWhole(whole) : [...spokenWhole(whole), 'punto', ...oneByOne(decimals)];
};
