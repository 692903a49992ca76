import { languageName } from '@/components/shell/language-name';
import { TextLink } from '@/components/shell/links';
import { Moment } from '@/components/shell/moment';
import { textAddress, workAddress } from '@/components/text/text-address';
import type { ReviewView } from '@/lib/domain/content/review-view';
import { versionStateWords } from '@/lib/domain/content/version-state';
import classes from './review.module.css';

/** Where a text is, whose it is, and the way to the rest of it. */
export const ReviewMeta = ({ view }: { view: ReviewView }) => {
  const { state, authorNames, madeBy, submittedAt, clinicalReviewerName, topicId, name, kind } = view;
  return (
    <p className={classes.meta}>
      <b>{versionStateWords[state]}</b>
      {kind === 'translation' && (
        <span>
          {languageName(view.language)}
          {madeBy === 'machine' && ', made by a machine'}
        </span>
      )}
      {authorNames.length > 0 && <span>By {authorNames.join(', ')}</span>}
      {submittedAt && (
        <span>
          Given to review <Moment at={submittedAt} as="brief" />
        </span>
      )}
      {clinicalReviewerName && <span>Its subject was approved by {clinicalReviewerName}</span>}
      <TextLink href={textAddress(topicId, name)} fz="inherit" underline="always">
        The text and its history
      </TextLink>
      {state === 'draft' && (
        <TextLink href={workAddress(topicId, name, view)} fz="inherit" underline="always">
          Go on writing
        </TextLink>
      )}
    </p>
  );
};
