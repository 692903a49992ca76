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

/** How is a whole number said aloud? SMOG counts numerals as they are spoken. From 0 to 999,999; larger ones digit by digit. */
export const spokenNumber = (digits: string): string[] => {
  const value = Number(digits);
  if (!Number.isInteger(value) || value > 999_999) return [...digits].map((digit) => ones[Number(digit)] ?? digit);
  if (value < 1000) return belowThousand(value);
  const rest = value % 1000;
  return [...belowThousand(Math.floor(value / 1000)), 'thousand', ...(rest ? belowThousand(rest) : [])];
};
