// Style of the file chooser. Constructed style sheets need no nonce, so the page's policy stays as it is.
export const CHOOSER_STYLE = `
:host { all: initial; }
dialog {
  width: min(36rem, 90vw); padding: 1.25rem; border: 1px solid CanvasText; border-radius: 4px;
  background: Canvas; color: CanvasText; font: 14px/1.4 system-ui, sans-serif; color-scheme: light dark;
}
dialog::backdrop { background: rgb(0 0 0 / 40%); }
form { display: grid; gap: 0.5rem; }
h2 { margin: 0 0 0.25rem; font-size: 1.05rem; }
input { font: inherit; padding: 0.35rem 0.5rem; border: 1px solid GrayText; border-radius: 3px; }
ul { margin: 0; padding: 0; list-style: none; height: 14rem; overflow: auto; border: 1px solid GrayText; border-radius: 3px; }
li button { width: 100%; padding: 0.25rem 0.5rem; border: 0; background: none; text-align: start; }
button { font: inherit; color: inherit; }
:is(button, input):focus-visible { outline: 2px solid Highlight; outline-offset: -2px; }
p { margin: 0; min-height: 1.4em; }
.buttons { display: flex; justify-content: flex-end; gap: 0.5rem; }
.buttons button { padding: 0.35rem 0.9rem; border: 1px solid GrayText; border-radius: 3px; background: ButtonFace; }
`;
