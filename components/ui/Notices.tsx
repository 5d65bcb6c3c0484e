import { Toast } from '@base-ui/react/toast';
import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Notice } from '../panel/view.ts';
import { words } from '../words.ts';

/** Long enough to read two lines and to reach Undo. */
const SHOWN_MS = 7000;

/** Undo in the draft is Gmail's own, by the platform's keys. */
function undoKeys(): string {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '') ? '⌘Z' : 'Ctrl+Z';
}

/** The words of a notice. */
export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'inserted':
      return words.inserted(undoKeys());
    case 'copied':
      return words.copied;
    case 'copied-instead':
      return words.copiedInstead;
    case 'copy-failed':
      return words.copyFailed;
    case 'dismissed':
      return words.dismissed;
    case 'left-out':
      return words.leftOutDone(notice.name ?? '');
    case 'snoozed':
      return words.snoozed(notice.name ?? '');
    case 'muted':
      return words.mutedDone(notice.name ?? '');
    case 'message-gone':
      return words.messageGone;
    case 'report-copied':
      return words.reportCopied;
    case 'failed':
      return words.failed;
  }
}

/** Holds the one notice at a time; put it around a page. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={1} timeout={SHOWN_MS}>
      {children}
    </Toast.Provider>
  );
}

/** The place where notices appear and are spoken; shows each key once. */
export function Notices({ notice }: { notice: Notice | null }) {
  const { toasts, add, close } = Toast.useToastManager();
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (!notice || notice.key === shown.current) return;
    shown.current = notice.key;
    const { key, undo } = notice;
    add({
      id: key,
      title: noticeText(notice),
      actionProps: undo && {
        children: words.undo,
        onClick: () => {
          close(key);
          undo();
        },
      },
    });
  }, [notice, add, close]);

  return (
    <Toast.Portal>
      <Toast.Viewport className="notices" aria-label={words.noticeRegion}>
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className="notice">
            <Toast.Content className="notice-content">
              <Toast.Title render={<p />} className="notice-text" />
              <Toast.Action className="notice-undo" />
              <Toast.Close className="icon-button" aria-label={words.close}>
                <X size={16} aria-hidden="true" />
              </Toast.Close>
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
