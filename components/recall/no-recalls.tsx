import { EmptyState } from '@/components/shell/empty-state';
import { LinkButton } from '@/components/shell/links';

/** What a recall is, for whoever has never seen one. */
export const NoRecalls = ({ mayOpen }: { mayOpen: boolean }) => (
  <EmptyState
    title="No recalls yet"
    text="When a text, an advice or a safety rule turns out wrong, a recall finds every patient whose sheet said it. You get a call list and a letter to each of them, and everyone here sees how far you are."
  >
    {mayOpen ? (
      <LinkButton href="/recalls/new" mt="sm">
        Open a recall
      </LinkButton>
    ) : (
      'An editor or an administrator opens one. It is then listed here.'
    )}
  </EmptyState>
);
