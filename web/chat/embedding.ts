/** Inside the launcher's frame Escape closes the chat, unless something in the chat had a use for it. */
export function embedding(): void {
  if (window.parent === window) {
    return;
  }
  document.addEventListener('keydown', (event) => {
    const isInMessage =
      event.target instanceof Element &&
      event.target.closest('.webchat__basic-transcript__activity') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !isInMessage) {
      window.parent.postMessage({ type: 'upgradeAssistantClose' }, '*');
    }
  });
}
