// The file chooser of the browser shell: a modal dialog of its own in a shadow root, outside the application's tree.
// A path can be typed or the list walked by keyboard; folders open, files are taken.
import type { FromPage, Listing, ToPage } from '../messages.ts';
import { CHOOSER_STYLE } from './chooser-style.ts';

type DialogMessage = Extract<ToPage, { dialogId: number }>;
type OpenDialog = Extract<ToPage, { type: 'dialog' }>;

export interface Chooser {
  receive(message: DialogMessage): void;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.textContent = text;
  return node;
}

interface Parts {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly path: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly message: HTMLParagraphElement;
  readonly cancel: HTMLButtonElement;
  readonly take: HTMLButtonElement;
}

function buildParts({ options }: OpenDialog): Parts {
  // The mark says to the page's dialogs that this stands above them: without it they make it inert.
  const host = element('quarterdeck-file-chooser' as 'div', { 'data-react-aria-top-layer': 'true' });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CHOOSER_STYLE);
  root.adoptedStyleSheets = [sheet];
  const dialog = element('dialog', { 'aria-labelledby': 'title' });
  const form = element('form', { method: 'dialog' });
  const label = element('label', { for: 'path' }, 'File path');
  const path = element('input', { id: 'path', type: 'text', spellcheck: 'false', autocomplete: 'off' });
  const list = element('ul', { 'aria-label': 'Files and folders' });
  const message = element('p', { role: 'alert' });
  const cancel = element('button', { type: 'button' }, 'Cancel');
  const take = element('button', { type: 'submit' }, options.kind === 'open' ? 'Open' : 'Save');
  const buttons = element('div', { class: 'buttons' });
  buttons.append(cancel, take);
  form.append(element('h2', { id: 'title' }, options.title), label, path, list, message, buttons);
  dialog.append(form);
  root.append(dialog);
  return { host, dialog, form, path, list, message, cancel, take };
}

export function createChooser(send: (message: FromPage) => void): Chooser {
  const open = new Map<number, Parts>();

  const show = (message: OpenDialog) => {
    const { dialogId, options } = message;
    const parts = buildParts(message);
    open.set(dialogId, parts);
    parts.path.value = options.name === '' ? '' : joinPath(options.folder, options.name);
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      send({ type: 'choose', dialogId, path: parts.path.value, replace: parts.take.dataset['replace'] === 'yes' });
    });
    parts.path.addEventListener('input', () => askAgain(parts, options.kind));
    parts.cancel.addEventListener('click', () => send({ type: 'cancel', dialogId }));
    parts.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      send({ type: 'cancel', dialogId });
    });
    // Keys pressed here are not commands of the application underneath.
    parts.dialog.addEventListener('keydown', (event) => event.stopPropagation());
    document.body.append(parts.host);
    parts.dialog.showModal();
    parts.path.focus();
    send({ type: 'list', dialogId, folder: options.folder });
  };

  const showListing = (dialogId: number, parts: Parts, listing: Listing) => {
    const row = (text: string, act: () => void) => {
      const item = element('li');
      const button = element('button', { type: 'button' }, text);
      button.addEventListener('click', act);
      item.append(button);
      return item;
    };
    const { parent, folder } = listing;
    const up = parent === null ? [] : [row('Folder above', () => send({ type: 'list', dialogId, folder: parent }))];
    const rows = listing.entries.map(({ name, isFolder }) => {
      const full = joinPath(folder, name);
      if (isFolder) return row(`${name}/`, () => send({ type: 'list', dialogId, folder: full }));
      return row(name, () => {
        parts.path.value = full;
        parts.path.focus();
      });
    });
    parts.list.replaceChildren(...up, ...rows);
  };

  return {
    receive(message) {
      if (message.type === 'dialog') {
        show(message);
        return;
      }
      const parts = open.get(message.dialogId);
      if (parts === undefined) return;
      if (message.type === 'listing') showListing(message.dialogId, parts, message.listing);
      else if (message.type === 'refused') {
        parts.message.textContent = message.message;
        if (message.mayReplace) {
          parts.take.dataset['replace'] = 'yes';
          parts.take.textContent = 'Replace';
        }
      } else {
        open.delete(message.dialogId);
        parts.dialog.close();
        parts.host.remove();
      }
    },
  };
}

function askAgain(parts: Parts, kind: 'open' | 'save'): void {
  delete parts.take.dataset['replace'];
  parts.take.textContent = kind === 'open' ? 'Open' : 'Save';
  parts.message.textContent = '';
}

function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
