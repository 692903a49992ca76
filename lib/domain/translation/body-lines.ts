import type { BlockBody, BodyNode, BodyRun } from '@/lib/domain/content/block-body';

const written = (runs: BodyRun[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : `{{${run.name}}}`)).join('');

const nodeLines = (node: BodyNode): string[] => {
  switch (node.kind) {
    case 'paragraph':
      return [written(node.runs)];
    case 'bullets':
    case 'steps':
    case 'signs':
      return node.items.map(written);
    case 'callout':
      return node.paragraphs.map(written);
    case 'figure':
      return [];
  }
};

/** The lines of a body in their order, a variable as it is written: {{clinicPhone}}. A paragraph is one line. */
export const bodyLines = (body: BlockBody): string[] => body.flatMap(nodeLines);

/** The lines that are signs of when to get help. */
export const signLines = (body: BlockBody): string[] => bodyLines(body.filter(({ kind }) => kind === 'signs'));
