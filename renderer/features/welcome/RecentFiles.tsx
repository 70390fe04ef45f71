// Files that were open before, by name and folder. Silent when there are none or when they cannot be read.
import { FileText } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { FileActions } from '#renderer/app/use-file-actions.ts';
import { useQueryChannel } from '#renderer/bridge/use-query-channel.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './Welcome.module.css';

export function RecentFiles({ files }: { readonly files: FileActions }) {
  const { data } = useQueryChannel('shell.recentFiles', {});
  if (data === undefined || data.length === 0) return null;
  return (
    <section className={cx(styles['recent'])} aria-labelledby="recent-files">
      <h2 id="recent-files" className={cx(styles['heading'])}>
        Open before
      </h2>
      <ul>
        {data.map(({ fileToken, name, folder }) => (
          <li key={fileToken}>
            <AriaButton
              className={cx(styles['file'])}
              isDisabled={files.isBusy}
              onPress={() => {
                files.openRecent(fileToken);
              }}
            >
              <FileText aria-hidden="true" />
              <span className={cx(styles['fileName'])}>{name}</span>
              <span className={cx(styles['folder'])}>{folder}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
