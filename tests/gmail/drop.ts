/**
 * Takes one hook out of a page as a change of Gmail's would: a class (".hP") gets another name, an attribute
 * ("[email]") or one value of it ("[role=listitem]") goes away. Gives how many elements had it.
 */
export function dropHook(document: Document, hook: string): number {
  const elements = [...document.querySelectorAll(hook)];
  for (const element of elements) {
    if (hook.startsWith('.')) {
      const name = hook.slice(1);
      const names = (element.getAttribute('class') ?? '').split(/\s+/);
      element.setAttribute('class', names.map((one) => (one === name ? `${one}-x7` : one)).join(' '));
    } else {
      element.removeAttribute(hook.slice(1, -1).split('=')[0] ?? '');
    }
  }
  return elements.length;
}
