import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { BulletList, bulletListInputRegex, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { leaveSigns } from '@/components/block/text/leave-signs';
import { urgencyWords } from '@/components/block/text/urgency-words';
import { variableWords } from '@/components/block/text/variable-words';
import { type Urgency, urgencies, type VariableName, variableNames } from '@/lib/domain/content/block-body';

// Tab leaves the editor, as everywhere: a list has one level, so there is nothing to indent.
const ListLine = ListItem.extend({
  content: 'paragraph',
  addExtensions: () => [],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

const Bullets = BulletList.extend({
  addInputRules() {
    return [wrappingInputRule({ find: bulletListInputRegex, type: this.type })];
  },
});

// Steps start at 1 and are counted in figures: no attributes.
const Steps = OrderedList.extend({
  addAttributes: () => ({}),
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addProseMirrorPlugins: () => [],
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })];
  },
});

const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-callout': '', role: 'group', 'aria-label': 'Note box' }),
    0,
  ],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-9': () => this.editor.commands.toggleWrap(this.name) };
  },
});

const Signs = Node.create({
  name: 'signs',
  group: 'block',
  content: 'bulletList',
  defining: true,
  // Before the lists, which would not let go of a line in here.
  priority: 200,
  addAttributes: () => ({ urgency: { default: urgencies[0], rendered: false } }),
  renderHTML({ node, HTMLAttributes }) {
    // Whatever stands in this attribute came through `toEditorDocument` or a button, which know the three.
    const urgency = node.attrs.urgency as Urgency;
    const label = urgencyWords[urgency];
    return [
      'div',
      mergeAttributes(HTMLAttributes, {
        'data-urgency': urgency,
        'data-label': label,
        role: 'group',
        'aria-label': label,
      }),
      0,
    ];
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => leaveSigns(this.editor, 'after'),
      Backspace: () => leaveSigns(this.editor, 'instead'),
    };
  },
});

/** A drawing by its id. How it looks, the editor adds: see figure-node.tsx. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ figureId: { default: '', rendered: false } }),
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    mergeAttributes(HTMLAttributes, { 'data-figure': node.attrs.figureId }),
  ],
});

const Variable = Node.create({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ name: { default: variableNames[0], rendered: false } }),
  renderHTML({ node, HTMLAttributes }) {
    const name = node.attrs.name as VariableName;
    return ['span', mergeAttributes(HTMLAttributes, { 'data-variable': name }), variableWords[name]];
  },
  renderText: ({ node }) => `[${variableWords[node.attrs.name as VariableName]}]`,
});

/** All that a block's text may hold, and nothing else: docs/content-format.md. */
export const textNodes = [Document, Paragraph, Text, Bold, ListLine, Bullets, Steps, Callout, Signs, Variable];
