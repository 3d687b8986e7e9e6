import { useEffect, useRef, useState } from 'react';
import type { Finding } from './findFiles';
import { droppedItems, findInDrop } from './findFiles';

/**
 * Takes files dropped anywhere on the window, which would otherwise leave the app and open the file.
 * True while files hang over the window.
 */
export function useFileDrop(take: (findings: AsyncIterable<Finding>) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      // leaving for nothing is leaving the window
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      setHovering(false);
      if (event.defaultPrevented || !carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      latest.current(findInDrop(droppedItems(event.dataTransfer)));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return hovering;
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
