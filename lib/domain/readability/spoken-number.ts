const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const belowHundred = (value: number): string[] =>
  value < 20
    ? [ones[value] ?? '']
    : [tens[Math.floor(value / 10)] ?? '', ...(value % 10 ? [ones[value % 10] ?? ''] : [])];

const belowThousand = (value: number): string[] =>
  value < 100
    ? belowHundred(value)
    : [ones[Math.floor(value / 100)] ?? '', 'hundred', ...(value % 100 ? belowHundred(value % 100) : [])];

const oneByOne = (digits: string): string[] => [...digits].map((digit) => ones[Number(digit)] ?? digit);

const spokenWhole = (digits: string): string[] => {
  const value = Number(digits);
  if (value > 999_999) return oneByOne(digits);
  if (value < 1000) return belowThousand(value);
  const rest = value % 1000;
  return [...belowThousand(Math.floor(value / 1000)), 'thousand', ...(rest ? belowThousand(rest) : [])];
};

/** How is a number said aloud? SMOG counts numerals as they are spoken. Above 999,999 digit by digit. */
export const spokenNumber = (numeral: string): string[] => {
  const [whole = '', decimals] = numeral.replaceAll(',', '').split('.');
  return decimals === undefined ? spokenWhole(whole) : [...spokenWhole(whole), 'point', ...oneByOne(decimals)];
};
