import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Sheet } from '@/components/handout/sheet/sheet';
import { parseBlockBody } from '@/lib/content/parse-block-body';
import { renderPdf } from '@/lib/documents/pdf/render-pdf';
import { renderText } from '@/lib/documents/text/render-text';
import type { BodyRun } from '@/lib/domain/content/block-body';
import { fillRuns } from '@/lib/domain/handout/fill-block';
import { buildBlock, buildDocument } from '@/tests/builders/handout-document-builder';
import { readText } from '@/tests/pdf/read-text';

/** Each is another amount, or none, once a point, a sign, a zero or a space is lost. */
const amounts = [
  '0.5 mg',
  '.5 mg',
  '5.0 mg',
  '0.05 mL',
  '10 µg',
  '10 μg',
  '10 mcg',
  '1,000 units',
  '1.000 units',
  '1 000 units',
  '10 IU',
  '½ tablet',
  '1½ tablets',
  '2–3 times',
  '2-3 times',
  '≥ 2 L',
  '≤ 30 °C',
  '< 50 kg',
  '5 mg/kg',
  '100%',
  '8 a.m.',
  '−2',
  '10⁹/L',
  '300 mg × 2',
];

const noNumbers = { clinicPhone: '', emergencyNumber: '' };

const bodyOf = (markdown: string): BodyRun[] => {
  const parsed = parseBlockBody(markdown);
  if (!parsed.ok) throw new Error(parsed.problem.reason);
  const [first] = parsed.value;
  if (first?.kind !== 'paragraph') throw new Error('This is no paragraph.');
  return first.runs;
};

const withoutTags = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ');

/** The two signs for micro are one shape in the font, and are read back as one. */
const oneMicro = (text: string): string => text.replaceAll('μ', 'µ');

test.each(amounts)('%s is on screen, on paper and in plain text as it was written', async (amount) => {
  const line = `Take ${amount} now.`;
  const runs = fillRuns(bodyOf(line.replace('<', '\\<')), { values: noNumbers });
  const document = buildDocument({
    header: { clinicName: 'A clinic', patientLine: '' },
    parts: [
      {
        kind: 'section',
        sectionId: 'each-day',
        heading: 'Each day',
        blocks: [
          buildBlock({
            title: line,
            cautions: [line],
            nodes: [
              { kind: 'paragraph', runs },
              { kind: 'steps', items: [runs] },
            ],
          }),
        ],
      },
    ],
  });
  const count = (text: string) => oneMicro(oneSpace(text)).split(oneMicro(line)).length - 1;
  const { bytes } = await renderPdf(document);
  expect(count((await readText(bytes)).content)).toBe(4);
  expect(count(renderText(document))).toBe(4);
  expect(count(withoutTags(renderToStaticMarkup(<Sheet document={document} pages={[]} />)))).toBe(4);
});
