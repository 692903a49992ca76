import { join } from 'node:path';
import { Font } from '@react-pdf/renderer';
import { rememberShaping, type ShapedFont } from '@/lib/documents/pdf/shaping-memory';

type FontFile = { family: string; weight: 400 | 700; file: string };

/**
 * Full TTF files from npm packages, regular and bold. DejaVu Sans stands in for what Noto Sans lacks (arrows, ticks, ≤ ≥).
 * Paths start at the working folder because this module also runs inside a bundle, where its own address means nothing.
 */
const fontFiles: FontFile[] = [
  { family: 'Noto Sans', weight: 400, file: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf' },
  { family: 'Noto Sans', weight: 700, file: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf' },
  { family: 'DejaVu Sans', weight: 400, file: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf' },
  { family: 'DejaVu Sans', weight: 700, file: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf' },
];

/** In order of preference. react-pdf adds Helvetica behind them, which prints wrong letters; the lint refuses it. */
export const fontFamilies = ['Noto Sans', 'DejaVu Sans'] as const;

const loaded = new Map<string, ShapedFont>();

/**
 * fontkit keeps each glyph with the characters that it was first used for. Were that the second half of a pasted "ﬁ", every
 * later "i" would be printed and yet read aloud, found and copied as nothing; and a file's bytes would hang on what was
 * printed before it. So each glyph is used for its own character first.
 */
const nameGlyphs = (font: ShapedFont): void => {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
};

const loadFontFiles = async (): Promise<void> => {
  for (const { family, weight, file } of fontFiles) {
    Font.register({ family, fontWeight: weight, src: join(process.cwd(), 'node_modules', file) });
  }
  // Its patterns are American English, for every language.
  Font.registerHyphenationCallback((word) => [word]);
  for (const { family, weight } of fontFiles) {
    await Font.load({ fontFamily: family, fontWeight: weight });
    const font = Font.getFont({ fontFamily: family, fontWeight: weight })?.data;
    if (!font) throw new Error(`The font ${family} ${weight} could not be read.`);
    const shaped = font as unknown as ShapedFont;
    nameGlyphs(shaped);
    loaded.set(`${family} ${weight}`, rememberShaping(shaped));
  }
};

let loading: Promise<void> | null = null;

/** Reads the font files once a process. Everything else here needs it to have finished. */
export const loadFonts = (): Promise<void> => {
  loading ??= loadFontFiles();
  return loading;
};

const fontOf = (family: string, weight: 400 | 700): ShapedFont => {
  const font = loaded.get(`${family} ${weight}`);
  if (!font) throw new Error('loadFonts() has not finished.');
  return font;
};

const printable = new Map<number, boolean>();

/** Can this character be printed, regular and bold, in one of the families? */
export const canPrint = (codePoint: number): boolean => {
  const known = printable.get(codePoint);
  if (known !== undefined) return known;
  const can = ([400, 700] as const).every((weight) =>
    fontFamilies.some((family) => fontOf(family, weight).hasGlyphForCodePoint(codePoint)),
  );
  printable.set(codePoint, can);
  return can;
};

const widthCapacity = 20_000;
const widths = new Map<string, number>();

/** In units of the size. Each stretch is measured in the first family that has its characters, as layout chooses them. */
const measureText = (text: string, weight: 400 | 700): number => {
  const familyOf = (character: string) =>
    fontFamilies.find((family) => fontOf(family, weight).hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) ??
    fontFamilies[0];
  const stretches: { family: string; text: string }[] = [];
  for (const character of text) {
    const family = familyOf(character);
    const last = stretches.at(-1);
    if (last?.family === family) last.text += character;
    else stretches.push({ family, text: character });
  }
  return stretches.reduce((sum, stretch) => {
    const font = fontOf(stretch.family, weight);
    return sum + font.layout(stretch.text).advanceWidth / font.unitsPerEm;
  }, 0);
};

/** How wide is this text on one line, in points, at `size` points? Kerning counted. */
export const widthOfText = (text: string, size: number, strong: boolean): number => {
  const key = `${strong ? 'b' : 'r'}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * size;
  const width = measureText(text, strong ? 700 : 400);
  if (widths.size >= widthCapacity) widths.clear();
  widths.set(key, width);
  return width * size;
};
