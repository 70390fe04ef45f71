// Shows the notices at the lower edge; reachable with F6, announced when they appear.
import { CircleCheck, OctagonAlert, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { Button } from '../Button.tsx';
import { cx } from '../cx.ts';
import { IconButton } from '../IconButton.tsx';
import { toastQueue, type ToastContent } from './toast-queue.ts';
import styles from './Toast.module.css';

function ToastAction({ action, close }: { readonly action: ToastContent['action']; readonly close: () => void }) {
  if (action === undefined) return null;
  return (
    <Button
      slot={null}
      onPress={() => {
        close();
        action.run();
      }}
    >
      {action.label}
    </Button>
  );
}

export function ToastRegion() {
  return (
    <AriaToastRegion queue={toastQueue} className={cx(styles['region'])} aria-label="Notices">
      {({ toast }) => (
        <AriaToast toast={toast} className={cx(styles['toast'], styles[toast.content.tone])}>
          {toast.content.tone === 'done' ? <CircleCheck aria-hidden="true" /> : <OctagonAlert aria-hidden="true" />}
          <AriaToastContent className={cx(styles['content'])}>
            <Text slot="title">{toast.content.text}</Text>
          </AriaToastContent>
          <ToastAction
            action={toast.content.action}
            close={() => {
              toastQueue.close(toast.key);
            }}
          />
          <IconButton slot="close" label="Close">
            <X aria-hidden="true" />
          </IconButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
