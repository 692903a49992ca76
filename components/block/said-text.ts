import { urgencyWords } from '@/components/block/text/urgency-words';
import { variableWords } from '@/components/block/text/variable-words';
import { urgencies, variableNames } from '@/lib/domain/content/block-body';

const inLine = (line: string): string =>
  variableNames
    .reduce((said, name) => said.replaceAll(`{{${name}}}`, `[${variableWords[name]}]`), line)
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\\([^\s\w])/g, '$1');

const sayLine = (line: string): string => {
  const figure = /^::figure\[(.+)\]$/.exec(line)?.[1];
  if (figure) return `[Drawing: ${figure}]`;
  if (line === ':::callout') return '[Note box]';
  if (line === ':::') return '[End of the box]';
  const urgency = urgencies.find((known) => line === `:::${known}`);
  return urgency ? `[${urgencyWords[urgency]}]` : inLine(line);
};

/** The Markdown of a text as someone reads it who writes none: what stands for something else is named. Bold stays marked. */
export const saidText = (markdown: string): string => markdown.split('\n').map(sayLine).join('\n');
