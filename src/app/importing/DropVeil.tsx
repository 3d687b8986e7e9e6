import './importing.css';
import { useText } from '../i18n';
import { useServices } from '../services';
import { useFileDrop } from './useFileDrop';

/** Covers the window while files hang over it. */
export function DropVeil() {
  const { importing } = useText();
  const { importer } = useServices();
  const hovering = useFileDrop(importer.add);
  return hovering ? <div className="drop-veil">{importing.letGo}</div> : null;
}
