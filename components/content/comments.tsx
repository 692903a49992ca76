'use client';

import { Button, Text, Textarea, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { Moment } from '@/components/shell/moment';
import type { ContentComment } from '@/lib/domain/content/review-view';
import classes from './comments.module.css';

type CommentsProps = {
  comments: readonly ContentComment[];
  mayComment: boolean;
  /** The words that the next comment is about; empty for the whole. */
  quote?: string;
  onDropQuote?: () => void;
  /** Both answer what went wrong; null when nothing did. */
  onComment: (words: string, quote: string) => Promise<string | null>;
  onSettle: (id: string) => Promise<string | null>;
};

type CommentProps = { comment: ContentComment; onSettle: (id: string) => void };

const Comment = ({ comment, onSettle }: CommentProps) => {
  const { id, quote, words, authorName, at, settled } = comment;
  return (
    <li data-settled={settled !== null || undefined}>
      <Text size="sm" c="dimmed">
        {authorName}, <Moment at={at} as="brief" />
      </Text>
      {quote && <blockquote>{quote}</blockquote>}
      <Text className={classes.words ?? ''}>{words}</Text>
      {settled ? (
        <Text size="sm" c="dimmed">
          <IconCheck size={14} aria-hidden /> Settled by {settled.by}
        </Text>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          mt={4}
          aria-label={`Settle the comment of ${authorName}: ${words.slice(0, 40)}`}
          onClick={() => onSettle(id)}
        >
          Settle
        </Button>
      )}
    </li>
  );
};

/** What was said about a text or a rule, to its author and whoever reviews it. */
export const Comments = ({ comments, mayComment, quote = '', onDropQuote, onComment, onSettle }: CommentsProps) => {
  const id = useId();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return;
    setBusy(true);
    const problem = await onComment(words.trim(), quote);
    setBusy(false);
    setFailure(problem);
    if (problem === null) setWords('');
  };
  return (
    <section aria-labelledby={id} className={classes.comments}>
      <Title order={2} id={id}>
        Comments
      </Title>
      {comments.length === 0 && <Text c="dimmed">Nobody has said anything yet.</Text>}
      <ul aria-label="Comments">
        {comments.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            onSettle={(commentId) => void onSettle(commentId).then(setFailure)}
          />
        ))}
      </ul>
      {failure && (
        <Text role="alert" c="red">
          {failure}
        </Text>
      )}
      {mayComment && (
        <form onSubmit={(event) => void send(event)}>
          {quote !== '' && (
            <div>
              <Text size="sm">About these words:</Text>
              <blockquote>{quote}</blockquote>
              <Button variant="subtle" size="compact-sm" onClick={onDropQuote}>
                About the whole text instead
              </Button>
            </div>
          )}
          <Textarea
            label="Say something"
            autosize
            minRows={2}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" mt="xs" loading={busy} disabled={words.trim() === ''}>
            Comment
          </Button>
        </form>
      )}
    </section>
  );
};
