'use client';

import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconList,
  IconListNumbers,
  IconNote,
  IconPhone,
  IconPhoto,
  IconUrgent,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { Tool, ToolMenu } from '@/components/block/text/tool';
import { moveInToolbar } from '@/components/block/text/toolbar-keys';
import { urgencyWords } from '@/components/block/text/urgency-words';
import { variableWords } from '@/components/block/text/variable-words';
import type { Urgency } from '@/lib/domain/content/block-body';
import classes from './text.module.css';

type TextToolbarProps = {
  editor: Editor;
  /** The id of the text that it is for. */
  controls: string;
  /** Danger signs have a section of their own, and nothing else stands there. */
  isHelp: boolean;
  onPickFigure: () => void;
};

const useTools = (editor: Editor) =>
  useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive('bold'),
      bullets: editor.isActive('bulletList'),
      steps: editor.isActive('orderedList'),
      callout: editor.isActive('callout'),
      mayList: editor.can().toggleBulletList(),
      mayBox: editor.can().toggleWrap('callout'),
      mayUndo: editor.can().undo(),
      mayRedo: editor.can().redo(),
    }),
  });

const insertSigns = (editor: Editor, urgency: Urgency): void => {
  const line = { type: 'listItem', content: [{ type: 'paragraph' }] };
  const signs = { type: 'signs', attrs: { urgency }, content: [{ type: 'bulletList', content: [line] }] };
  editor.chain().focus().insertContent(signs).run();
};

/** What can be done to the text, by pointer or keyboard: Alt+F10 comes here from the text, Escape goes back. */
export const TextToolbar = ({ editor, controls, isHelp, onPickFigure }: TextToolbarProps) => {
  const tools = useTools(editor);
  const run = () => editor.chain().focus();
  return (
    <div
      className={classes.toolbar}
      role="toolbar"
      aria-label="Text"
      aria-controls={controls}
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor.commands.focus();
        moveInToolbar(event);
      }}
    >
      <Tool
        name="Bold"
        keys="Ctrl+B"
        brief
        icon={<IconBold size={16} aria-hidden />}
        pressed={tools.bold}
        isFirst
        onUse={() => run().toggleBold().run()}
      />
      {isHelp ? (
        <ToolMenu
          name="Danger signs"
          icon={<IconUrgent size={16} aria-hidden />}
          choices={urgencyWords}
          onChoose={(urgency) => insertSigns(editor, urgency)}
        />
      ) : (
        <>
          <Tool
            name="Bullets"
            keys="Ctrl+Shift+8"
            icon={<IconList size={16} aria-hidden />}
            pressed={tools.bullets}
            disabled={!tools.mayList}
            onUse={() => run().toggleBulletList().run()}
          />
          <Tool
            name="Steps"
            keys="Ctrl+Shift+7"
            icon={<IconListNumbers size={16} aria-hidden />}
            pressed={tools.steps}
            disabled={!tools.mayList}
            onUse={() => run().toggleOrderedList().run()}
          />
          <Tool
            name="Note box"
            keys="Ctrl+Shift+9"
            icon={<IconNote size={16} aria-hidden />}
            pressed={tools.callout}
            disabled={!tools.mayBox}
            onUse={() => run().toggleWrap('callout').run()}
          />
          <Tool name="Drawing" icon={<IconPhoto size={16} aria-hidden />} onUse={onPickFigure} />
        </>
      )}
      <ToolMenu
        name="Number"
        icon={<IconPhone size={16} aria-hidden />}
        choices={variableWords}
        onChoose={(name) => run().insertContent({ type: 'variable', attrs: { name } }).run()}
      />
      <span className={classes.toolGap} />
      <Tool
        name="Undo"
        keys="Ctrl+Z"
        brief
        icon={<IconArrowBackUp size={16} aria-hidden />}
        disabled={!tools.mayUndo}
        onUse={() => run().undo().run()}
      />
      <Tool
        name="Redo"
        keys="Ctrl+Y"
        brief
        icon={<IconArrowForwardUp size={16} aria-hidden />}
        disabled={!tools.mayRedo}
        onUse={() => run().redo().run()}
      />
    </div>
  );
};
