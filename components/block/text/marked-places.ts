import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { TextRange } from '@/components/block/text/range-of-place';

/** A stretch that something is said about; the one that was just looked up stands out. */
export type MarkedRange = TextRange & { look: 'must' | 'should' | 'chosen' };

const key = new PluginKey<DecorationSet>('marked-places');

const toDecorations = (ranges: readonly MarkedRange[]) =>
  ranges.map(({ from, to, look }) => Decoration.inline(from, to, { 'data-marked': look }));

/** Marks stretches of the text without changing it. They move along with what is typed, until they are set anew. */
export const MarkedPlaces = Extension.create({
  name: 'markedPlaces',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marked) => {
          const ranges: MarkedRange[] | undefined = transaction.getMeta(key);
          if (ranges) return DecorationSet.create(transaction.doc, toDecorations(ranges));
          return marked.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

export const markRanges = (view: EditorView, ranges: readonly MarkedRange[]): void =>
  view.dispatch(view.state.tr.setMeta(key, ranges).setMeta('addToHistory', false));
