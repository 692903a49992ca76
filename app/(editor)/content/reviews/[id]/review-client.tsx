'use client';

import { Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { callApi } from '@/app/_client/call-api';
import { useQuote } from '@/app/(editor)/content/reviews/[id]/use-quote';
import { useReviewCheck } from '@/app/(editor)/content/reviews/[id]/use-review-check';
import { Comments } from '@/components/content/comments';
import { PartsAlone } from '@/components/handout/sheet/parts-alone';
import { CheckResult } from '@/components/review/check-result';
import { DecideForm } from '@/components/review/decide-form';
import classes from '@/components/review/review.module.css';
import { ReviewDiff } from '@/components/review/review-diff';
import textClasses from '@/components/text/text.module.css';
import { textAddress } from '@/components/text/text-address';
import type { StepTaken } from '@/lib/domain/content/review-step';
import type { ReviewView } from '@/lib/domain/content/review-view';
import { nextState } from '@/lib/domain/content/version-state';

type ReviewClientProps = { view: ReviewView; mayReview: boolean };

export const ReviewClient = ({ view, mayReview }: ReviewClientProps) => {
  const router = useRouter();
  const text = useRef<HTMLDivElement>(null);
  const { quote, dropQuote } = useQuote(text);
  const { progress, checkAgain } = useReviewCheck(view.versionId, view.edit);
  const { versionId, topicId, name, edit, state, kind, isMine } = view;
  const target = nextState(state, 'approve', kind);

  const post = async (path: string, body?: unknown): Promise<string | null> => {
    const answer = await callApi(path, { method: 'POST', body });
    if (answer.ok) router.refresh();
    return answer.ok ? null : answer.problem.detail;
  };
  const approve = async (): Promise<string | null> => {
    const answer = await callApi<StepTaken>(`/versions/${versionId}/approve`, { method: 'POST', body: { edit } });
    if (answer.ok && answer.value.state === 'published') router.push(textAddress(topicId, name));
    else router.refresh();
    if (answer.ok) return null;
    if (answer.problem.code === 'not-publishable') checkAgain();
    return answer.problem.detail;
  };
  const comment = async (words: string, about: string) => {
    const problem = await post(`/versions/${versionId}/comments`, { words, quote: about });
    if (problem === null) dropQuote();
    return problem;
  };
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <div ref={text}>
          <ReviewDiff view={view} />
        </div>
        {view.printed && (
          <section aria-labelledby="printed-title">
            <Title order={2} id="printed-title" mb="xs">
              As it would be printed
            </Title>
            <div className={textClasses.paper}>
              <PartsAlone document={view.printed} />
            </div>
          </section>
        )}
        <CheckResult progress={progress} showsSheets={kind === 'source'} onRetry={checkAgain} />
      </div>
      <div className={classes.beside}>
        {target !== null && mayReview && (
          <DecideForm
            publishes={target === 'published'}
            isMine={isMine}
            onApprove={approve}
            onReturn={(words) => post(`/versions/${versionId}/return`, { words })}
          />
        )}
        <Comments
          comments={view.comments}
          mayComment={mayReview}
          quote={quote}
          onDropQuote={dropQuote}
          onComment={comment}
          onSettle={(id) => post(`/comments/${id}/settle`)}
        />
      </div>
    </div>
  );
};
