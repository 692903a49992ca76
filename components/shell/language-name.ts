const names = new Intl.DisplayNames('en', { type: 'language' });

/** "English" for `en`. */
export const languageName = (code: string): string => names.of(code) ?? code;
