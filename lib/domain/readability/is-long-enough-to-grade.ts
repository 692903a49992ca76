/** Flesch measured samples of 100 words ("A new readability yardstick", 1948), and the formulas made from his keep to it. */
const fewestWords = 100;

/**
 * Has a text words enough for a grade to say something? The formulas divide by words and sentences: over a few short
 * lines, one word moves the grade by years, and it may fall below 0.
 */
export const isLongEnoughToGrade = ({ words }: { words: number }): boolean => words >= fewestWords;
