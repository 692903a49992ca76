import { Pair } from '@/components/handout/sheet/pair';
import type { Beside } from '@/lib/domain/handout/handout-document';

type PairedHeadingProps = { heading: string; beside: Beside<{ heading: string }> | undefined };

/** A section's heading, in the languages of the sheet. */
export const PairedHeading = ({ heading, beside }: PairedHeadingProps) =>
  beside ? (
    <Pair language={beside.language} first={<h2>{heading}</h2>} second={<h2>{beside.heading}</h2>} />
  ) : (
    <h2>{heading}</h2>
  );
