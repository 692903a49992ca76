import { useEffect, useEffectEvent } from 'react';

type Question<Answer> = {
  /** What is asked for; null while there is nothing to ask. */
  wanted: string | null;
  settleMilliseconds: number;
  ask: (wanted: string, signal: AbortSignal) => Promise<Answer>;
  onAnswer: (answer: Answer, wanted: string) => void;
};

/** Asks once what is wanted has stood still for a moment. A question that a later one overtook is dropped, unanswered. */
export const useWhenSettled = <Answer>({ wanted, settleMilliseconds, ...question }: Question<Answer>): void => {
  const ask = useEffectEvent(question.ask);
  const onAnswer = useEffectEvent(question.onAnswer);

  useEffect(() => {
    if (wanted === null) return;
    const abort = new AbortController();
    const run = async () => {
      try {
        const answer = await ask(wanted, abort.signal);
        if (!abort.signal.aborted) onAnswer(answer, wanted);
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    };
    const settle = setTimeout(() => void run(), settleMilliseconds);
    return () => {
      clearTimeout(settle);
      abort.abort();
    };
  }, [wanted, settleMilliseconds]);
};
