/** Where the identity provider is asked who it is; it sends the browser back to where it is now, or to `to`. */
export const providerAddress = (to = window.location.pathname + window.location.search): string =>
  `/api/v1/session/provider?${new URLSearchParams({ to })}`;
