/** The browser's own choosers. */
import type { Finding } from './findFiles';
import { findInList } from './findFiles';

/** Opens the chooser for files, or for a folder. Nothing happens when the reader thinks better of it. */
export function chooseFiles(
  kind: 'files' | 'folder',
  take: (findings: AsyncIterable<Finding>) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  if (kind === 'files') {
    input.multiple = true;
    input.accept = '.txt,text/plain';
  } else {
    input.webkitdirectory = true;
  }
  input.addEventListener('change', () => {
    input.remove();
    if (input.files && input.files.length > 0) take(findInList(Array.from(input.files)));
  });
  input.addEventListener('cancel', () => input.remove());
  // some browsers forget an input that is not in the document
  document.body.append(input);
  input.click();
}
