// A dialog over the view: titled, closed with Escape, focus goes back to where it came from.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from '../cx.ts';
import { IconButton } from '../IconButton.tsx';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** full: for a form with something beside it. */
  readonly size?: 'small' | 'wide' | 'full';
  /** alertdialog: for acts that cannot be undone; such a dialog does not close on a click outside. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
  /** The body is text without any control: it can be scrolled from the keyboard. */
  readonly isText?: boolean;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
}

export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'small',
  role = 'dialog',
  isText = false,
  children,
  actions,
}: DialogProps) {
  return (
    <ModalOverlay
      className={cx(styles['overlay'])}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
    >
      <Modal className={cx(styles['modal'], styles[size])}>
        <AriaDialog className={cx(styles['dialog'])} role={role}>
          <header className={cx(styles['header'])}>
            <Heading slot="title" level={2} className={cx(styles['title'])}>
              {title}
            </Heading>
            <IconButton label="Close" keys="Escape" onPress={onClose}>
              <X aria-hidden="true" />
            </IconButton>
          </header>
          <div className={cx(styles['body'])} {...(isText ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {actions === undefined ? null : <footer className={cx(styles['actions'])}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
