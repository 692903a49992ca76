import classes from './twin.module.css';

const dayOf = (moment: string): string =>
  new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Stands before everything else: what follows may be meant for someone else, or be wrong. */
export const VoidNotice = ({ voidedAt }: { voidedAt: string }) => (
  <section className={classes.withdrawn} aria-labelledby="withdrawn">
    <h2 id="withdrawn">This sheet was withdrawn</h2>
    <p>
      The clinic withdrew it on <time dateTime={voidedAt}>{dayOf(voidedAt)}</time>. Ask the clinic before you follow it.
    </p>
  </section>
);
