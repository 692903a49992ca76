'use client';

import { Text } from '@mantine/core';
import { type Editor, EditorContent } from '@tiptap/react';
import { useEffect, useId, useState } from 'react';
import { FigureDialog } from '@/components/block/text/figure-dialog';
import { TextToolbar } from '@/components/block/text/text-toolbar';
import type { Figure } from '@/lib/domain/content/figure';
import classes from './text.module.css';

type TextEditorProps = {
  editor: Editor | null;
  figures: readonly Figure[];
  adviceKey: string;
  isHelp: boolean;
  /** What was left out of what was pasted last. */
  pasted: string | null;
  /** Why it can't be kept or reviewed as it is. */
  problems: readonly string[];
};

/** Tells those who don't see the text what it is and what is wrong with it. */
const useNames = (editor: Editor | null, names: Record<string, string>) => {
  const written = JSON.stringify(names);
  useEffect(() => {
    if (!editor) return;
    const { editorProps } = editor.options;
    editor.setOptions({ editorProps: { ...editorProps, attributes: JSON.parse(written) } });
  }, [editor, written]);
};

/** The text of a block, as it will look, with what can be done to it above. */
export const TextEditor = ({ editor, figures, adviceKey, isHelp, pasted, problems }: TextEditorProps) => {
  const id = useId();
  const [isPicking, setPicking] = useState(false);
  const isWrong = problems.length > 0;
  useNames(editor, {
    id: `${id}-text`,
    'aria-multiline': 'true',
    'aria-labelledby': `${id}-label`,
    'aria-describedby': `${id}-problems ${id}-pasted`,
    ...(isWrong && { 'aria-invalid': 'true' }),
  });
  const pick = (figureId: string) => {
    setPicking(false);
    editor?.chain().focus().insertContent({ type: 'figure', attrs: { figureId } }).run();
  };
  return (
    <div>
      <Text component="label" size="sm" fw={500} id={`${id}-label`} onClick={() => editor?.commands.focus()}>
        Text
      </Text>
      <div className={classes.field} data-wrong={isWrong || undefined}>
        {editor && (
          <TextToolbar editor={editor} controls={`${id}-text`} isHelp={isHelp} onPickFigure={() => setPicking(true)} />
        )}
        <EditorContent editor={editor} className={classes.text} />
      </div>
      <div id={`${id}-problems`} className={classes.problems}>
        {problems.map((problem) => (
          <Text key={problem} size="sm">
            {problem}
          </Text>
        ))}
      </div>
      <Text size="sm" c="dimmed" id={`${id}-pasted`} role="status">
        {pasted}
      </Text>
      <FigureDialog
        opened={isPicking}
        figures={figures}
        adviceKey={adviceKey}
        onPick={pick}
        onClose={() => {
          setPicking(false);
          editor?.commands.focus();
        }}
      />
    </div>
  );
};
