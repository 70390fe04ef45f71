// The one function of pako that is used; the package brings no types.
declare module 'pako/lib/deflate.js' {
  /** A zlib stream (RFC 1950). */
  export function deflate(data: Uint8Array, options: { readonly level: number }): Uint8Array;
}
