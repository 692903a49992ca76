/** Why somebody who came from the identity provider was not let in, in words for them. */
export const providerRefusalWords = {
  'provider-failed': 'Signing in at your identity provider did not work. Try again, or sign in with your password.',
  'email-not-verified':
    'Your identity provider does not vouch for your e-mail address. Sign in with your password, or ask its administrator.',
  'unknown-person': 'There is no account here for you. Ask your clinic’s administrator to add you.',
  suspended: 'Your account is suspended. Ask your clinic’s administrator.',
  'other-identity':
    'The account with your e-mail address belongs to somebody else at your identity provider. Ask your clinic’s administrator.',
  'too-many-attempts': 'Too many attempts. Wait a minute, then try again.',
} as const satisfies Record<string, string>;

export type ProviderRefusal = keyof typeof providerRefusalWords;

const isRefusal = (text: string): text is ProviderRefusal => Object.hasOwn(providerRefusalWords, text);

/** What `?error=` of the sign-in page says; null for what is none of ours. */
export const toProviderRefusal = (text: string): ProviderRefusal | null => (isRefusal(text) ? text : null);
