import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { FigureNode } from '@/components/block/text/text-nodes';
import { DrawnFigure } from '@/components/handout/sheet/drawn-figure';
import type { Figure } from '@/lib/domain/content/figure';
import classes from './text.module.css';

type Options = { figures: ReadonlyMap<string, Figure> };

const FigureView = ({ node, selected, extension }: NodeViewProps) => {
  // Tiptap keeps the options of every extension as `any`; these are set in figureNode and nowhere else.
  const { figures } = extension.options as Options;
  const figure = figures.get(node.attrs.figureId);
  return (
    <NodeViewWrapper className={classes.figure} data-selected={selected || undefined}>
      {figure ? <DrawnFigure figure={{ ...figure, figureId: figure.id }} /> : <p>The drawing is not there any more.</p>}
    </NodeViewWrapper>
  );
};

/** A drawing in the text, as it is on the sheet. */
export const figureNode = (figures: readonly Figure[]) =>
  FigureNode.extend<Options>({
    addOptions: () => ({ figures: new Map(figures.map((figure) => [figure.id, figure])) }),
    addNodeView: () => ReactNodeViewRenderer(FigureView),
  });
