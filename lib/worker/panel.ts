import { browser } from 'wxt/browser';

/** Firefox's own sidebar API, absent from Chrome's types. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}
const sidebarAction = (): SidebarAction | undefined =>
  (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/**
 * Opens the panel beside a tab. Must be called in the very turn of the user's click: both browsers refuse after an await
 * (and Firefox in a message's handler altogether, where the gesture does not travel: then the answer is false).
 */
export function openPanel(tabId: number | null): Promise<boolean> {
  const opening = browser.sidePanel
    ? tabId === null
      ? Promise.reject(new Error('no tab'))
      : browser.sidePanel.open({ tabId })
    : (sidebarAction()?.open() ?? Promise.reject(new Error('no side panel')));
  return opening.then(
    () => true,
    () => false,
  );
}

/** The toolbar icon opens the panel: Chrome does it by itself when told once, Firefox wants a listener. */
export function openFromToolbar(): void {
  const sidebar = sidebarAction();
  if (sidebar) browser.action.onClicked.addListener(() => void sidebar.toggle());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}
