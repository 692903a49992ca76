/** NIST SP 800-63B-4, 2.2.3 leaves the time to us; the requirement (AUTH-07) is five minutes at most. */
export const confirmedForSeconds = 5 * 60;

/**
 * Must someone show again who they are before they publish, recall, take data out or change people? Asks for the seconds
 * since they last did: at sign-in, or when asked. A desk left open a moment ago is not proof enough for these.
 */
export const mustConfirm = (secondsSinceConfirmed: number): boolean => !(secondsSinceConfirmed <= confirmedForSeconds);
