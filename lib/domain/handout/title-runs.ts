import type { DocumentBlock, Run } from '@/lib/domain/handout/handout-document';

/** What does a block's title line say? Its title in bold and, where it has one, its mark: "(new for you)". */
export const titleRuns = ({ title, mark }: Pick<DocumentBlock, 'title' | 'mark'>): Run[] =>
  mark === undefined
    ? [{ text: title, strong: true }]
    : [
        { text: `${title} `, strong: true },
        { text: `(${mark})`, strong: false },
      ];
