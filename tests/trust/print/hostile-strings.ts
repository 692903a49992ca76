import { seededRandom } from '@/tests/setup/seeded-random';

/** What means something to a PDF, a browser, a shell, a template or a terminal, and to a sheet has to be words or nothing. */
const loud = [
  ')',
  '(',
  '((((',
  '))))',
  '\\',
  '\\)',
  '\\\\)',
  '\\050\\051',
  ') Tj ET BT (x',
  ') >> endobj 1 0 obj << /Type /Catalog >> endobj (',
  ') /S /JavaScript /JS (app.alert(1)) (',
  '/JS (app.alert(1))',
  '<< /S /Launch /F (calc) >>',
  '>> /OpenAction << /S /JavaScript /JS (1) >>',
  '/AA << /O << /S /URI /URI (https://elsewhere.example) >> >>',
  '/EmbeddedFile',
  '/EmbeddedFiles << /Names [(x) 1 0 R] >>',
  '/AcroForm << /XFA 1 0 R >>',
  '/SubmitForm /F (https://elsewhere.example)',
  '/GoToR /F (\\\\host\\share)',
  '%%EOF',
  '%PDF-1.7',
  'endstream endobj',
  'stream\u0020x',
  'xref 0 1 trailer startxref 0 %%EOF',
  '<FEFF0041>',
  '<~87cURD]~>',
  '#28#29',
  '[0 0 R]',
  'javascript:alert(1)',
  'https://elsewhere.example/?q=1',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'mailto:x@elsewhere.example',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &#x28; &amp;',
  `\${7*7} {{7*7}} #{7*7}`,
  '%s %n %x %d',
  '../../../../etc/passwd',
  "' OR 1=1 --",
  '::figure[x]',
  '![x](https://elsewhere.example/x.png)',
  '[x](javascript:alert(1))',
  '=1+1',
  '≥ ≤ → ½ µ μ ° é ł Ñ',
  'ﬁﬂ ﬀ ß',
  'e\u0301 o\u0308 n\u0303',
  'A\u030a Å Å',
  '…—–‘’“”',
] as const;

/** What may not be printed, for it shows other words than it holds, or none. */
const hidden = [
  '\u202Egnp.elif',
  '\u2066hidden\u2069',
  '\u200Bzero\u200Bwidth',
  '\u00ADsoft',
  '\u0000nul',
  'bell\u0007',
  '\u001B[31mred',
  'line\r\nfeed',
  '\uD800half',
  '\uFFFEnone',
  '\uE000private',
  '\u{E0041}tag',
  '每天',
  '🩺',
  'שלום',
  'مرحبا',
  'ก็',
] as const;

/** Far more than a line holds: it is refused, and quickly. */
export const endlessWord = 'a'.repeat(100_000);

const joiners = [' ', '', '(', ')', '\\', '/', ' / ', '%', '<<', '>>'];

/** As many strings as wanted, always the same: each by itself first, and after that in pieces of one another. */
export const hostileStrings = (count: number): string[] => {
  const random = seededRandom(20261126);
  const strings: string[] = [...loud, ...hidden];
  while (strings.length < count) {
    const [one, other] = [random.pick(loud), random.pick(strings.length % 10 === 0 ? hidden : loud)];
    const cut = 1 + random.below(12);
    strings.push(`${one.slice(0, cut)}${random.pick(joiners)}${other}${random.pick(joiners)}${one.slice(cut)}`);
  }
  return strings.slice(0, count);
};
