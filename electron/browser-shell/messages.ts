// What the browser shell and the script it puts into a page say to each other over their WebSocket.

export interface ChooserOptions {
  readonly kind: 'open' | 'save';
  readonly title: string;
  readonly folder: string;
  readonly name: string;
  /** Lower case, without the point; only such files are listed. Empty lists all. */
  readonly extensions: readonly string[];
}

export interface Listing {
  readonly folder: string;
  /** Null at the root of the file system. */
  readonly parent: string | null;
  readonly entries: readonly { readonly name: string; readonly isFolder: boolean }[];
}

export type FromPage =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'list'; readonly dialogId: number; readonly folder: string }
  | { readonly type: 'choose'; readonly dialogId: number; readonly path: string; readonly replace: boolean }
  | { readonly type: 'cancel'; readonly dialogId: number };

export type ToPage =
  | { readonly type: 'result'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'push'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'dialog'; readonly dialogId: number; readonly options: ChooserOptions }
  | { readonly type: 'listing'; readonly dialogId: number; readonly listing: Listing }
  /** The choice cannot be taken as it is; `mayReplace` asks for the same again with `replace`. */
  | { readonly type: 'refused'; readonly dialogId: number; readonly message: string; readonly mayReplace: boolean }
  | { readonly type: 'closed'; readonly dialogId: number };
