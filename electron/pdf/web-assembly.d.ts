// The two names of WebAssembly that this folder uses: Node has them, but its types leave them to the browser's.
declare namespace WebAssembly {
  // oxlint-disable-next-line typescript/no-empty-object-type -- a module is opaque: it is only handed on
  interface Module {}
  function compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>;
}
