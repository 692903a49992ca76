type Redirect = { location: string; cookies: readonly string[] };

/** Sends the browser on, with cookies. */
export const redirectResponse = ({ location, cookies }: Redirect): Response => {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
};
