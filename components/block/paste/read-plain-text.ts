import { BodyBuilder } from '@/components/block/paste/body-builder';
import type { CleanedPaste } from '@/components/block/paste/clean-pasted';
import type { LeftOut } from '@/components/block/paste/left-out';

const bullet = /^[-–•·‣▪◦*]\s+/u;
const step = /^\d{1,2}[.)]\s+/;

const markOf = (line: string): 'bullets' | 'steps' | null => {
  if (bullet.test(line)) return 'bullets';
  return step.test(line) ? 'steps' : null;
};

/** Text without any markup: a line is a paragraph, and lines that begin with a bullet or a number are a list. */
export const readPlainText = (text: string): CleanedPaste => {
  const leftOut: LeftOut = {};
  const builder = new BodyBuilder(leftOut);
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map((line) => line.trim());
  for (let at = 0; at < lines.length; ) {
    const kind = markOf(lines[at] ?? '');
    if (!kind) {
      builder.words(lines[at] ?? '', false);
      builder.endLine();
      at += 1;
      continue;
    }
    builder.inList(kind, () => {
      for (; markOf(lines[at] ?? '') === kind; at += 1) {
        const words = (lines[at] ?? '').replace(kind === 'bullets' ? bullet : step, '');
        builder.inItem(() => builder.words(words, false));
      }
    });
  }
  return { body: builder.end(), leftOut };
};
