import { getSchema } from '@tiptap/core';
import { FigureNode, textNodes } from '@/components/block/text/text-nodes';

/** The shape of a text in the editor, as ProseMirror checks it. */
export const textSchema = getSchema([...textNodes, FigureNode]);
