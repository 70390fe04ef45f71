// Parses a URL and tells whether it is a page of the application.
import { APP_HOST, APP_SCHEME, isAppOrigin } from '#shared/ipc/transport.ts';

export const START_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** True for a URL inside app://quarterdeck/, without port, user name or password. */
export function isAppUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && isAppOrigin(url) && url.username === '' && url.password === '';
}
