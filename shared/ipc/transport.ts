// What lies beneath the contract and must be spelled the same in main and in the preload: the origin of our pages and
// the two Electron channels that carry all of the contract's.
export const APP_SCHEME = 'app';
export const APP_HOST = 'quarterdeck';

/** Calls of a window, and events pushed to it. */
export const CALL = 'quarterdeck:call';
export const EVENT = 'quarterdeck:event';

/**
 * The only origin the application's pages have. Protocol and host of a parsed URL are compared, never text: Node says
 * 'null' for the origin of an app: URL, and prefixes can be fooled (app://quarterdeck.evil).
 */
export function isAppOrigin({ protocol, host }: { readonly protocol: string; readonly host: string }): boolean {
  return protocol === `${APP_SCHEME}:` && host === APP_HOST;
}
