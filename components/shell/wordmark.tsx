import classes from './wordmark.module.css';

/** The product's name, with a leaf that is one fold of paper. */
export const Wordmark = () => (
  <span className={classes.wordmark}>
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M3 1.5h7L13.5 5v9.5H3z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M5.5 12c0-3 1.5-5 5-5.500 0 3.500-1.700 5.500-5 5.500z" fill="currentColor" />
    </svg>
    Plainleaf
  </span>
);
